//! The lists of phrases that a rule warns of, each phrase with better words. No source gives such lists; they are brille's
//! own. The sentences that each phrase must find, and those that it must leave alone, stand in `sentences.yaml`.

use std::sync::OnceLock;

pub(in crate::rules) use super::warning::List;
pub(super) use super::warning::Warning;

use super::warning::phrase;
use super::{Lexicon, Phrase};
use crate::lang::Text;

static LEXICON: OnceLock<Lexicon> = OnceLock::new();

/// The lexicon of [`GUIDED`].
pub(super) fn lexicon() -> &'static Lexicon {
    LEXICON.get_or_init(|| Lexicon::new(phrases()))
}

/// Makes the lexicon ready for many cases: it takes longer to make, and is quicker to use.
pub(in crate::rules) fn prepare_for_many() {
    LEXICON.get_or_init(|| Lexicon::for_many(phrases()));
}

fn phrases() -> impl Iterator<Item = Phrase> {
    GUIDED.iter().map(|warning| (warning.nb, warning.nn))
}

const WHAT_HAPPENED: Text = Text::new(
    "hva som ble sagt og gjort, hvor og når, og hvordan eleven opplevde det",
    "kva som vart sagt og gjort, kvar og når, og korleis eleven opplevde det",
    "what was said and done, where and when, and how the pupil experienced it",
);
const ITS_EFFECT: Text = Text::new(
    "hvordan det virket på eleven, med elevens egne ord",
    "korleis det verka på eleven, med eleven sine eigne ord",
    "how it affected the pupil, in the pupil's own words",
);
const WHAT_ADULTS_DO: Text = Text::new(
    "hva de voksne gjør for at eleven skal få det trygt",
    "kva dei vaksne gjer for at eleven skal få det trygt",
    "what the adults do so that the pupil is safe",
);
const WHAT_WAS_TOLD: Text = Text::new(
    "hva eleven forteller, hva andre har sett, og hva skolen legger til grunn for tiltakene",
    "kva eleven fortel, kva andre har sett, og kva skolen legg til grunn for tiltaka",
    "what the pupil tells, what others have seen, and what the school builds the measures on",
);
const WHO_SAID_WHAT: Text = Text::new(
    "`sier` eller `forteller`, og hvem som sa det",
    "`seier` eller `fortel`, og kven som sa det",
    "`sier` or `forteller`, and who said it",
);
const WHAT_WAS_NOT_SEEN: Text = Text::new(
    "hvor de voksne var, og hva som gjør at ingen så det",
    "kvar dei vaksne var, og kva som gjer at ingen såg det",
    "where the adults were, and why nobody saw it",
);
const IS_PUPIL_SAFE: Text = Text::new(
    "om eleven har det trygt og godt, slik eleven opplever det",
    "om eleven har det trygt og godt, slik eleven opplever det",
    "whether the pupil feels safe and well, as the pupil sees it",
);
const WHO_DID_WHAT: Text = Text::new(
    "hva hver av dem gjorde, og hva som skjedde med den som ikke har det trygt",
    "kva kvar av dei gjorde, og kva som skjedde med den som ikkje har det trygt",
    "what each of them did, and what happened to the one who is not safe",
);
const WHAT_KEEPS_IT_GOING: Text = Text::new(
    "når og hvor det er vanskelig for eleven, og hva i omgivelsene som holder det i gang",
    "når og kvar det er vanskeleg for eleven, og kva i omgivnadene som held det i gang",
    "when and where it is hard for the pupil, and what in the surroundings keeps it going",
);
const NAMED_PERSON: Text = Text::new(
    "koden til hver av dem som skal gjøre det, for eksempel `L1 og A1`",
    "koden til kvar av dei som skal gjere det, til dømes `L1 og A1`",
    "the code of each person who shall do it, for instance `L1 og A1`",
);
const WATCH: Text = Text::new(
    "hvor den voksne står, når, og hva den voksne gjør, for eksempel `A1 står ved ballbingen hele storefri`",
    "kvar den vaksne står, når, og kva den vaksne gjer, til dømes `A1 står ved ballbingen heile storefri`",
    "where the adult stands, when, and what the adult does, for instance `A1 står ved ballbingen hele storefri`",
);
const WORK_WITH_CLASS: Text = Text::new(
    "hva den voksne gjør med klassen, og hvor ofte, for eksempel `L1 setter faste lag hver mandag`",
    "kva den vaksne gjer med klassen, og kor ofte, til dømes `L1 set faste lag kvar måndag`",
    "what the adult does with the class and how often, for instance `L1 setter faste lag hver mandag`",
);
const TALK: Text = Text::new(
    "hvem som snakker med hvem, om hva, og når, for eksempel `S1 møter E1 hver fredag kl. 10`",
    "kven som snakkar med kven, om kva, og når, til dømes `S1 møter E1 kvar fredag kl. 10`",
    "who talks with whom, on what, and when, for instance `S1 møter E1 hver fredag kl. 10`",
);
const DECIDE: Text = Text::new(
    "hva skolen skal gjøre, og fra når",
    "kva skolen skal gjere, og frå når",
    "what the school will do, and from when",
);
const FREE_WILL: Text = Text::new(
    "hvilke voksne som er der, og hva de gjør for at det blir trygt, uten tvang",
    "kva vaksne som er der, og kva dei gjer for at det blir trygt, utan tvang",
    "which adults are there and what they do to make it safe, without force",
);
const NEED_NOT_LABEL: Text = Text::new(
    "hva eleven trenger på skolen, for eksempel `sitter nær døra`",
    "kva eleven treng på skolen, til dømes `sit nær døra`",
    "what the pupil needs at school, for instance `sitter nær døra`",
);
const HOW_TO_HEAR: Text = Text::new(
    "når og hvordan eleven skal høres, for eksempel med tegning eller sammen med en trygg voksen",
    "når og korleis eleven skal høyrast, til dømes med teikning eller saman med ein trygg vaksen",
    "when and how the pupil will be heard, for instance with a drawing or with a trusted adult",
);
const NEW_CHAPTER: Text = Text::new(
    "`kapittel 12` eller paragrafen, for eksempel `§ 12-4`",
    "`kapittel 12` eller paragrafen, til dømes `§ 12-4`",
    "`kapittel 12` or the section, for instance `§ 12-4`",
);

use List::*;

/// The phrases.
pub(super) static GUIDED: &[Warning] = &[
    phrase(
        Trivialise,
        "bare|kun ?er|var ?litt ?vanlig|uskyldig|snill erting~f",
        "berre ?er|var ?litt ?vanleg|uskuldig|snill erting~f",
        WHAT_HAPPENED,
    ),
    phrase(
        Trivialise,
        "bare|kun ?er|var ?litt|noe tull|tøys|fleip|spøk",
        "berre ?er|var ?litt|noko tull|tøys|fleip|spøk",
        WHAT_HAPPENED,
    ),
    phrase(Trivialise, "misforståels~e", "misforståing~f", WHAT_HAPPENED)
        .unless("skolen|skulen|beklag|lærer|lærar|voksne|vaksne|møte|tidspunkt|rydd|oppklar"),
    phrase(Trivialise, "overreager~v", "overreager~v", ITS_EFFECT),
    phrase(
        Trivialise,
        "er|var ?nok|jo ?litt|veldig|svært|ganske|for følsom|nærtagende|hårsår",
        "er|var ?nok|jo ?litt|veldig|svært|ganske|for følsam|kjenslevar|nærtakande|hårsår",
        ITS_EFFECT,
    )
    .unless("lyd|støy|lys|lukt|berøring"),
    phrase(Trivialise, "må|bør ?@ tåle", "må|bør ?@ tåle|tole", WHAT_ADULTS_DO),
    phrase(
        Trivialise,
        "slik|sånn er gutter|gutta|jenter|barn|unger|ungdom",
        "slik|sånn er gutar|gutane|jenter|born|barn|ungar|ungdom",
        WHAT_HAPPENED,
    ),
    phrase(
        ProofTalk,
        "bevis~n|bevise|beviser|bevist|beviselig|bevisvurdering",
        "bevis~n|prov|prova|provast|beviseleg|bevisvurdering",
        WHAT_WAS_TOLD,
    )
    .unless("treng|krev|krav|nødvend|naudsyn|behøv|veie|vege|leit|leter|handl|skal")
    .even_if_denied(),
    phrase(ProofTalk, "ord mot ord", "ord mot ord", WHAT_WAS_TOLD),
    phrase(
        ProofTalk,
        "påstår|påstod|påsto|påstå|påstand~m|påstått|påståtte",
        "påstår|påstod|påsto|påstå|påstand~m|påstått|påståtte",
        WHO_SAID_WHAT,
    ),
    phrase(
        ProofTalk,
        "kan|kunne ikke bekrefte|bekreftes|verifisere|verifiseres",
        "kan|kunne ikkje stadfeste|stadfestast|bekrefte|bekreftast|verifisere|verifiserast",
        WHAT_WAS_TOLD,
    )
    .unless("time|dato|møte|oppmøte")
    .even_if_denied(),
    phrase(
        ProofTalk,
        "ingen ?andre så|har|hadde ?sett noe|det|hendelsen",
        "ingen ?andre såg|har|hadde ?sett noko|det|hendinga",
        WHAT_WAS_NOT_SEEN,
    )
    .unless("voks|vaks|lærer|lærar|tilsyn|derfor|difor|vakt|plan")
    .even_if_denied(),
    phrase(ProofTalk, "ingen ?andre|uavhengige vitner", "ingen ?andre|uavhengige vitne", WHAT_WAS_NOT_SEEN)
        .unless("treng|krev|krav|nødvend|naudsyn")
        .even_if_denied(),
    phrase(
        ProofTalk,
        "ikke ?noe|snakk|tale|regnet|definert|vurdert ?om|som mobbing",
        "ikkje ?noko|snakk|tale|rekna|definert|vurdert ?om|som mobbing",
        IS_PUPIL_SAFE,
    )
    .unless("krav|treng|uavhengig|uansett|lenger")
    .even_if_denied(),
    phrase(
        ProofTalk,
        "ikke|ingen|intet grunnlag for å hevde|konkludere|si|slå|fastslå",
        "ikkje|inkje|ingen grunnlag for å hevde|konkludere|seie|slå|fastslå",
        WHAT_WAS_TOLD,
    )
    .even_if_denied(),
    phrase(ProofTalk, "troverdig~j|troverdighet|troverdigheten", "truverdig~j|truverde|truverdet", WHAT_WAS_TOLD)
        .unless("voks|vaks|tiltak|skal")
        .even_if_denied(),
    phrase(Symmetry, "begge parter|partene", "begge partar|partane", WHO_DID_WHAT)
        .unless("enig|samd|einig|foreld|avtal|heim|hjem|kommun"),
    phrase(Symmetry, "+konflikt~m mellom", "+konflikt~m mellom", WHO_DID_WHAT)
        .unless("foreld|lærer|lærar|voks|vaks|hjem|heim|interess|hensyn|omsyn"),
    phrase(Symmetry, "gjensidig~j", "gjensidig~j", WHO_DID_WHAT)
        .unless("respekt|tillit|forståelse|forståing|avtal|samarbeid|glede|hjelp|venn|ven|informasjon|avhengig"),
    phrase(
        Symmetry,
        "like god|gode|skyldig|skyldige om|i det|dette",
        "like god|gode|skuldig|skuldige om|i det|dette",
        WHO_DID_WHAT,
    ),
    phrase(
        Symmetry,
        "begge ?to ?har|hadde ?noe|litt|like|mye|stor ?del|av|i skyld|skylda|skylden",
        "begge ?to ?har|hadde ?noko|litt|like|mykje|stor ?del|av|i skuld|skulda",
        WHO_DID_WHAT,
    ),
    phrase(
        ChildAsProblem,
        "@ har ?store vansker|vanskeligheter|problemer med",
        "@ har ?store vanskar|problem med",
        WHAT_KEEPS_IT_GOING,
    )
    .unless("fordi|støy|medelev|når|klassen|voks|vaks"),
    phrase(
        ChildAsProblem,
        "@ provoserer|provoserte|egger|oppsøker ?konflikter",
        "@ provoserer|provoserar|provoserte|eggjar|oppsøkjer ?konfliktar",
        WHAT_KEEPS_IT_GOING,
    ),
    phrase(
        ChildAsProblem,
        "@ må ?selv|også ?selv|også lære|øve|skjerpe|endre|tilpasse|oppføre",
        "@ må ?sjølv|òg ?sjølv|òg lære|øve|skjerpe|endre|tilpasse|oppføre",
        WHAT_ADULTS_DO,
    )
    .unless("slipp|slepp"),
    phrase(
        ChildAsProblem,
        "@ er ?en|svært|veldig|spesielt|særlig sårbar",
        "@ er ?ein|svært|veldig|spesielt|særleg sårbar",
        WHAT_KEEPS_IT_GOING,
    )
    .unless("fordi|derfor|difor|når|skolen|skulen|voks|vaks"),
    phrase(
        ChildAsProblem,
        "mangler|svak~j|dårlig~j|manglende|mangelfulle|lav|få sosiale ferdigheter|evner|kompetanse|antenner",
        "manglar|svak~j|dårleg~j|manglande|mangelfulle|låg|få sosiale ferdigheiter|evner|kompetanse|antenner",
        WHAT_KEEPS_IT_GOING,
    ),
    phrase(
        ChildAsProblem,
        "@ velger|valgte|ønsker ?selv å være|gå|stå|sitte|spise alene",
        "@ vel|valde|ønskjer ?sjølv å vere|gå|stå|sitje|ete åleine",
        WHAT_KEEPS_IT_GOING,
    ),
    phrase(VagueWho, "alle ?de voksne", "alle ?dei vaksne", NAMED_PERSON),
    phrase(VagueWho, "de|alle ansatte", "dei|alle tilsette", NAMED_PERSON),
    phrase(VagueWho, "personalet", "personalet", NAMED_PERSON),
    phrase(VagueWho, "lærerne", "lærarane", NAMED_PERSON),
    phrase(VagueWho, "+teamet", "+teamet", NAMED_PERSON),
    // The pupils of the grade too.
    phrase(VagueWho, "trinnet", "trinnet", NAMED_PERSON).one(),
    phrase(
        VagueWho,
        "noen|en ?av ?de voksne|voksen|ansatte|lærere|lærerne",
        "nokon|nokre|ein ?av ?dei vaksne|vaksen|tilsette|lærarar|lærarane",
        NAMED_PERSON,
    )
    .one(),
    phrase(
        VagueWho,
        "inspiserende ?vakter|vakt|lærere|lærer|voksne",
        "inspiserande ?vakter|vakt|lærarar|lærar|vaksne",
        NAMED_PERSON,
    )
    .one(),
    phrase(
        VagueWhat,
        "følge|følger|følges ?litt ekstra|særlig|spesielt|nøye|godt ?godt|nøye med",
        "følgje|følgjer ?litt ekstra|særleg|spesielt|nøye|godt ?godt|nøye med",
        WATCH,
    ),
    phrase(VagueWhat, "er|være|holder|holde ?seg tett på", "er|vere|held|halde ?seg tett på", WATCH),
    phrase(VagueWhat, "er|være|vær ?ekstra obs", "er|vere|ver ?ekstra obs", WATCH),
    phrase(
        VagueWhat,
        "ha|har|holde|holder|økt|øke|setter|sette ?et|ekstra|mer|økt|stort|særlig fokus på",
        "ha|har|halde|held|auka|auke|set|setje ?eit|ekstra|meir|auka|stort|særleg fokus på",
        WATCH,
    ),
    phrase(
        VagueWhat,
        "jobbe|jobber|arbeide|arbeider ?videre|aktivt|mer|godt med ?det|de ?psykososiale|sosiale|gode +miljø~n|relasjoner|relasjonene|holdninger|holdningene|samholdet",
        "jobbe|jobbar|arbeide|arbeider ?vidare|aktivt|meir|godt med ?det|dei ?psykososiale|sosiale|gode +miljø~n|relasjonar|relasjonane|haldningar|haldningane|samhaldet",
        WORK_WITH_CLASS,
    ),
    phrase(VagueWhat, "samtale|samtaler med @", "samtale|samtalar med @", TALK)
        .unless("om|hver|kvar|mandag|måndag|tirsdag|tysdag|onsdag|torsdag|fredag|daglig|dagleg|kl"),
    phrase(
        VagueWhat,
        "minne|minner @|elevene|klassen|dem|alle ?andre|elevene om|på",
        "minne|minner @|elevane|klassen|dei|alle ?andre|elevane om|på",
        WORK_WITH_CLASS,
    ),
    phrase(VagueWhat, "oppfordre|oppfordrer|oppfordres", "oppmode|oppmodar|oppfordre|oppfordrar", WORK_WITH_CLASS),
    phrase(
        VagueWhat,
        "styrke|styrker|bedre|bedrer|forbedre|forbedrer ?det ?sosiale|psykososiale +miljø~n|samholdet|relasjonene|fellesskapet|selvtilliten|selvbildet",
        "styrkje|styrkjer|styrke|styrker|betre|betrar|forbetre|forbetrar ?det ?sosiale|psykososiale +miljø~n|samhaldet|relasjonane|fellesskapet|sjølvtilliten|sjølvbiletet",
        WORK_WITH_CLASS,
    ),
    phrase(
        VagueWhat,
        "vurdere|vurderer|vurderes behov|behovet|om|å|tiltak|muligheten|eventuelle",
        "vurdere|vurderer|vurderast behov|behovet|om|å|tiltak|høvet|eventuelle",
        DECIDE,
    ),
    phrase(VagueWhat, "prøver|forsøker å", "prøver|freistar|forsøkjer å", DECIDE),
    phrase(VagueWhat, "holde|holder ?et ?ekstra øye med", "halde|held ?eit ?ekstra auge|auga med", WATCH),
    phrase(
        VagueWhat,
        "snakke|snakker ?litt med @|elevene|klassen|dem|partene",
        "snakke|snakkar ?litt med @|elevane|klassen|dei|partane",
        TALK,
    )
    .unless("om|hver|kvar|mandag|måndag|tirsdag|tysdag|onsdag|torsdag|fredag|daglig|dagleg|kl"),
    phrase(Coercion, "isolere|isolerer|isoleres", "isolere|isolerer|isolerar|isolerast", FREE_WILL).unless("seg"),
    phrase(Coercion, "låse|låser|låses|låst ?* inne|inn", "låse|låser|låsast|låst ?* inne|inn", FREE_WILL)
        .unless("seg|sekk|telefon|mobil|sykkel|syklar|sykler|utstyr|nøk|ting|jakk|klær|klede"),
    phrase(Coercion, "holde|holder|holdes ?* fast", "halde|held|haldast ?* fast", FREE_WILL)
        .unless("rutin|avtal|plan|lag|dør|tidspunkt|stige|tau")
        .unless_next("ved|på"),
    phrase(
        Coercion,
        "alene ?på|i ?et|eget|lite rom|grupperom|rommet|grupperommet",
        "åleine ?på|i ?eit|eige|lite rom|grupperom|rommet|grupperommet",
        FREE_WILL,
    )
    .unless("slipp|slepp|aldri|ikke|ikkje|samtal|snakk|møte|sammen|saman|høre|høyre|ønsk|frivillig"),
    phrase(Coercion, "eget rom alene", "eige rom åleine", FREE_WILL)
        .unless("slipp|slepp|aldri|ikke|ikkje|samtal|snakk|ønsk|frivillig"),
    phrase(Coercion, "tvinge|tvinger|tvinges|tvang", "tvinge|tvingar|tvingast|tvang", FREE_WILL),
    phrase(Health, "diagnos~e", "diagnos~e", NEED_NOT_LABEL),
    phrase(
        Health,
        "adhd|autisme|autist|autistisk|asperger|tourette|dysleksi|epilepsi|ptsd",
        "adhd|autisme|autist|autistisk|asperger|tourette|dysleksi|epilepsi|ptsd",
        NEED_NOT_LABEL,
    ),
    phrase(
        Health,
        "depresjon~m|deprimert|angst|spiseforstyrrels~e|anoreksi|selvmordstanker",
        "depresjon~m|deprimert|angst|eteforstyrring~f|anoreksi|sjølvmordstankar",
        NEED_NOT_LABEL,
    ),
    phrase(
        Health,
        "medisin|medisinen|medisiner|medisinene|antidepressiva|medisinering",
        "medisin|medisinen|medisinar|medisinane|antidepressiva|medisinering",
        NEED_NOT_LABEL,
    ),
    phrase(
        Identity,
        "muslim~m|muslimsk~j|kristen|kristne|jøde|jødisk~j|hindu|buddhist|religiøs~j|ateist",
        "muslim~m|muslimsk~j|kristen|kristne|jøde|jødisk~j|hindu|buddhist|religiøs~j|ateist",
        NEED_NOT_LABEL,
    ),
    phrase(
        Identity,
        "etnisk~j|etnisitet|etnisiteten|innvandrer|innvandrere|hudfarge|hudfargen|flyktning~m",
        "etnisk~j|etnisitet|etnisiteten|innvandrar|innvandrarar|hudfarge|hudfargen|flyktning~m",
        NEED_NOT_LABEL,
    ),
    phrase(
        Identity,
        "homofil~j|lesbisk~j|bifil~j|transperson~m|transkjønnet|legning~m",
        "homofil~j|lesbisk~j|bifil~j|transperson~m|transkjønna|legning~m",
        NEED_NOT_LABEL,
    ),
    phrase(TooYoung, "for|så ung|unge|liten|lita|små", "for|så ung|unge|liten|lita|små", HOW_TO_HEAR)
        .unless("tid|plass|bemanning|kapasitet|grupp|rom|mulighet|høve|voksen|vaksen|søsken|sysken|barnehage"),
    phrase(TooYoung, "bare|kun * år", "berre * år", HOW_TO_HEAR).unless("siden|sidan|gått|igjen|att").even_if_denied(),
    phrase(TooYoung, "ikke gammel|gamle nok", "ikkje gammal|gamal|gamle nok", HOW_TO_HEAR).even_if_denied(),
    phrase(TooYoung, "lav|ung alder|alderen", "låg|ung alder|alderen", HOW_TO_HEAR).even_if_denied(),
    phrase(TooYoung, "grunn av alder|alderen", "grunn av alder|alderen", HOW_TO_HEAR).even_if_denied(),
    phrase(
        NotMature,
        "ikke ?tilstrekkelig moden|modne ?nok",
        "ikkje ?tilstrekkeleg moden|mogen|modne|mogne ?nok",
        HOW_TO_HEAR,
    )
    .even_if_denied(),
    phrase(
        NoConsent,
        "ikke|uten|mangler|manglende|manglet ?* ?* +samtykke~n|samtykket|samtykker|samtykt",
        "ikkje|utan|manglar|manglande|mangla ?* ?* +samtykke~n|samtykte|samtykkjer|samtykt",
        HOW_TO_HEAR,
    )
    .unless("krev|treng|nødvend|naudsyn"),
    phrase(NoConsent, "samtykker|samtykket|samtykte ikke", "samtykkjer|samtykte|samtykkar ikkje", HOW_TO_HEAR),
    phrase(NoConsent, "sa|sier|svarte|takket nei", "sa|seier|svarte|takka nei", HOW_TO_HEAR),
    phrase(
        NoConsent,
        "ville|vil|ønsket|ønsker|tillot|tillater ikke at",
        "ville|vil|ønskte|ønskjer|tillét|tillèt ikkje at",
        HOW_TO_HEAR,
    ),
    phrase(NoConsent, "nektet|nekter|nekta", "nekta|nektar", HOW_TO_HEAR),
    // One word or two, in both written forms.
    phrase(FormerAct, "9 a", "9a", NEW_CHAPTER)
        .unless("2017|2018|2019|2020|2021|2022|2023|tidligere|tidlegare|den|forrige|førre|gammel|gammal|gamle"),
];

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::rules::wording::{Roles, fold, prose};

    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Sentences {
        frase: String,
        treff: Vec<String>,
        nær: Vec<String>,
    }

    /// Roles by the first letter of a code; `E1` is the pupil.
    struct ByLetter;

    impl ByLetter {
        fn begins(word: &str, letters: &[char]) -> bool {
            word.starts_with(letters) && word.ends_with(|letter: char| letter.is_ascii_digit())
        }
    }

    impl Roles for ByLetter {
        fn is_subject(&self, word: &str) -> bool {
            word == "e1"
        }

        fn is_guardian(&self, word: &str) -> bool {
            Self::begins(word, &['f'])
        }

        fn is_staff(&self, word: &str) -> bool {
            Self::begins(word, &['l', 'a', 's', 'r'])
        }
    }

    fn sentences() -> BTreeMap<String, Sentences> {
        let all: Vec<Sentences> = serde_yaml::from_str(include_str!("sentences.yaml")).unwrap();
        let count = all.len();
        let by_name: BTreeMap<_, _> = all.into_iter().map(|sentences| (sentences.frase.clone(), sentences)).collect();
        assert_eq!(by_name.len(), count, "a phrase stands twice");
        by_name
    }

    fn names() -> Vec<String> {
        let first = |pattern: usize| lexicon().name(pattern);
        GUIDED.iter().enumerate().map(|(phrase, _)| first(lexicon().first_pattern(phrase))).collect()
    }

    /// The phrases in a sentence, each with whether its own pattern in nynorsk found it.
    fn found(sentence: &str) -> Vec<(usize, usize)> {
        let found = prose::found_in(&fold(sentence), lexicon(), &ByLetter);
        found.into_iter().map(|found| (found.phrase, found.pattern)).collect()
    }

    #[test]
    fn every_phrase_has_three_sentences_that_match_and_three_near_ones_that_do_not() {
        let sentences = sentences();
        let names = names();
        let known: BTreeSet<&String> = names.iter().collect();
        assert_eq!(known.len(), names.len(), "two phrases have the same name");
        let mut wrong: Vec<_> = sentences.keys().filter(|name| !known.contains(name)).cloned().collect();
        for (phrase, name) in names.iter().enumerate() {
            let Some(own) = sentences.get(name) else {
                wrong.push(format!("«{name}» has no sentences"));
                continue;
            };
            if own.treff.len() < 3 || own.nær.len() < 3 {
                wrong.push(format!("«{name}» has too few sentences"));
            }
            let mut patterns = BTreeSet::new();
            for sentence in &own.treff {
                let hits = found(sentence);
                patterns.extend(hits.iter().filter(|hit| hit.0 == phrase).map(|hit| hit.1));
                if !hits.iter().any(|hit| hit.0 == phrase) {
                    wrong.push(format!("«{name}» misses: {sentence}"));
                }
            }
            let both = 1 + usize::from(GUIDED[phrase].nb != GUIDED[phrase].nn);
            if patterns.len() < both {
                wrong.push(format!("«{name}» is not shown in both written forms"));
            }
            for sentence in own.nær.iter().filter(|sentence| found(sentence).iter().any(|hit| hit.0 == phrase)) {
                wrong.push(format!("«{name}» matches: {sentence}"));
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }
}
