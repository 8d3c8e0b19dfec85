//! The words that stand around the questions, wherever a verdict is told.

use jiff::civil::Date;

use super::{Answer, Judged, Standing, Tally};
use crate::case::YesNo;
use crate::lang::{Lang, Text, date_in_words};
use crate::law::OPPLARINGSLOVA_IN_FORCE;

/// The word for an answer.
pub fn answer(answer: Answer, lang: Lang) -> &'static str {
    match answer {
        Answer::Yes => Text::new("ja", "ja", "yes"),
        Answer::No => Text::new("nei", "nei", "no"),
        Answer::Judge => Text::new("må vurderes", "må vurderast", "to be judged"),
        Answer::NotApplicable => Text::new("gjelder ikke", "gjeld ikkje", "not applicable"),
    }
    .get(lang)
}

/// The verdict in a sentence.
pub fn verdict(is_ready: bool, lang: Lang) -> &'static str {
    if is_ready {
        Text::new("Klar for statsforvalteren.", "Klar for statsforvaltaren.", "Ready for Statsforvalteren.")
    } else {
        Text::new(
            "Ikke klar for statsforvalteren.",
            "Ikkje klar for statsforvaltaren.",
            "Not ready for Statsforvalteren.",
        )
    }
    .get(lang)
}

/// How many questions have which answer, a line each.
pub fn counts(tally: Tally, lang: Lang) -> Vec<String> {
    let lines = [(tally.no, NO), (tally.open, OPEN), (tally.judged, JUDGED)];
    let told = |(count, [one, many]): (usize, [Text; 2])| {
        let text = if count == 1 { one } else { many }.get(lang);
        (count > 0).then(|| text.replace("{}", &count.to_string()))
    };
    lines.into_iter().filter_map(told).collect()
}

/// For one question, and for several.
const NO: [Text; 2] = [
    Text::new("Svaret er nei på {} spørsmål.", "Svaret er nei på {} spørsmål.", "The answer is no to {} question."),
    Text::new("Svaret er nei på {} spørsmål.", "Svaret er nei på {} spørsmål.", "The answer is no to {} questions."),
];
const OPEN: [Text; 2] = [
    Text::new(
        "{} spørsmål må vurderes av et menneske.",
        "{} spørsmål må vurderast av eit menneske.",
        "{} question must be judged by a person.",
    ),
    Text::new(
        "{} spørsmål må vurderes av et menneske.",
        "{} spørsmål må vurderast av eit menneske.",
        "{} questions must be judged by a person.",
    ),
];
const JUDGED: [Text; 2] = [
    Text::new(
        "{} vurdering er gjort i saksfilen, og er den personens svar.",
        "{} vurdering er gjord i saksfila, og er svaret til den personen.",
        "{} judgement is made in the case file, and is that person's answer.",
    ),
    Text::new(
        "{} vurderinger er gjort i saksfilen, og er svarene til dem som gjorde dem.",
        "{} vurderingar er gjorde i saksfila, og er svara til dei som gjorde dei.",
        "{} judgements are made in the case file, and are the answers of those who made them.",
    ),
];

/// Why only the first questions were asked.
pub const NOT_WHOLE: Text = Text::new(
    "Filen kan ikke leses i sin helhet. De andre spørsmålene blir stilt når den er rettet.",
    "Fila kan ikkje lesast i sin heilskap. Dei andre spørsmåla blir stilte når ho er retta.",
    "The file cannot be read as a whole. The other questions are asked when it is mended.",
);

/// What a verdict does not say, by the law of the day that is asked for.
pub fn limits(law_day: Date, lang: Lang) -> &'static str {
    if law_day < OPPLARINGSLOVA_IN_FORCE { FORMER_LIMITS } else { LIMITS }.get(lang)
}

const FORMER_LIMITS: Text = Text::new(
    "«Klar» betyr at svaret ikke er nei på noe kontrollspørsmål. Fram til 31. juli 2024 prøvde statsforvalteren om skolen hadde oppfylt alle delene av aktivitetsplikten, også å følge med, gripe inn, melde fra, undersøke og dokumentere (opplæringslova av 1998 § 9 A-6).",
    "«Klar» tyder at svaret ikkje er nei på noko kontrollspørsmål. Fram til 31. juli 2024 prøvde statsforvaltaren om skolen hadde oppfylt alle delane av aktivitetsplikta, òg å følgje med, gripe inn, melde frå, undersøkje og dokumentere (opplæringslova av 1998 § 9 A-6).",
    "“Ready” means that the answer is no to none of the control questions. Until 31 July 2024 Statsforvalteren examined whether the school had met every part of the duty to act, also to watch, to intervene, to report, to investigate and to document (Education Act of 1998 § 9 A-6).",
);

const LIMITS: Text = Text::new(
    "«Klar» betyr at svaret ikke er nei på noe kontrollspørsmål. Statsforvalteren avgjør om skolen har oppfylt plikten til egnede tiltak og plikten til skriftlig plan (§ 12-6). De andre pliktene kan bli undersøkt i tilsyn.",
    "«Klar» tyder at svaret ikkje er nei på noko kontrollspørsmål. Statsforvaltaren avgjer om skolen har oppfylt plikta til eigna tiltak og plikta til skriftleg plan (§ 12-6). Dei andre pliktene kan bli undersøkte i tilsyn.",
    "“Ready” means that the answer is no to none of the control questions. Statsforvalteren decides whether the school has met the duty to take suitable measures and the duty to make a written plan (§ 12-6). The other duties can be looked at in supervision.",
);

/// What comes before the legal basis.
pub const BASIS: Text = Text::new("grunnlag", "grunnlag", "basis");
/// What comes before what makes the answer «no».
pub const MISSING: Text = Text::new("mangler", "manglar", "missing");
/// What comes before what a person must look at.
pub const DOUBT: Text = Text::new("se på", "sjå på", "look at");
/// What comes before what to do.
pub const HELP: Text = Text::new("gjør dette", "gjer dette", "do this");
/// What comes before a person's answer.
pub const JUDGEMENT: Text = Text::new("vurdering", "vurdering", "judgement");

/// What a person has answered: who, what and when, and whether it still counts.
pub fn judgement(judged: &Judged, lang: Lang) -> String {
    let by = judged.by.as_deref().unwrap_or(SOMEBODY.get(lang));
    let said = if judged.answer == YesNo::Yes { Answer::Yes } else { Answer::No };
    let said = ANSWERED.get(lang).replace("{hvem}", by).replace("{svar}", answer(said, lang));
    let said = said.replace("{dato}", &date_in_words(lang, judged.date));
    if judged.is_outdated { format!("{said}; {}", OUTDATED.get(lang)) } else { said }
}

/// A word as it begins a line.
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

const ANSWERED: Text =
    Text::new("{hvem} svarer {svar}, {dato}", "{hvem} svarer {svar}, {dato}", "{hvem} answers {svar}, {dato}");
const SOMEBODY: Text = Text::new("en person", "ein person", "a person");
const OUTDATED: Text = Text::new(
    "svaret er eldre enn planen eller den siste evalueringen og må gis på nytt",
    "svaret er eldre enn planen eller den siste evalueringa og må givast på nytt",
    "the answer is older than the plan or the last evaluation and must be given anew",
);
/// That nobody has answered, and where the answer belongs.
pub const UNANSWERED: Text = Text::new(
    "Ingen har svart. Skriv svaret i `vurderinger`, med `spørsmål: {}`.",
    "Ingen har svart. Skriv svaret i `vurderinger`, med `spørsmål: {}`.",
    "Nobody has answered. Write the answer in `vurderinger`, with `spørsmål: {}`.",
);

/// How a finding stands elsewhere; nothing where it is shown there.
pub fn standing(standing: Standing, lang: Lang) -> Option<&'static str> {
    let text = match standing {
        Standing::Open => return None,
        Standing::Silenced => Text::new(
            "satt til side med en kommentar, men teller her",
            "sett til side med ein kommentar, men tel her",
            "silenced by a comment, but counts here",
        ),
        Standing::Known => Text::new(
            "kjent fra grunnlinjen, men teller her",
            "kjent frå grunnlinja, men tel her",
            "known from the baseline, but counts here",
        ),
    };
    Some(text.get(lang))
}
