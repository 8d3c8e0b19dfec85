//! The document's own words, each in bokmål and nynorsk in one place, so that the two cannot drift apart.

mod choices;

pub(super) use choices::{
    closing, decision, done, edition, effect, form, level, method, role, safe, sign, stage, topic,
};

use super::Document;
use super::clean::Clean;
use crate::audience::Audience;
use crate::case::MainLanguage;

/// Declares words: a struct with a field for each, and its two forms.
macro_rules! wording {
    ($(#[$doc:meta])* $name:ident { $($key:ident: $nb:literal, $nn:literal;)* }) => {
        $(#[$doc])*
        pub(in crate::render) struct $name { $(pub(in crate::render) $key: &'static str,)* }

        impl $name {
            const NB: Self = Self { $($key: $nb,)* };
            const NN: Self = Self { $($key: $nn,)* };

            /// The words in a language.
            pub(in crate::render) fn of(lang: $crate::case::MainLanguage) -> &'static Self {
                match lang {
                    $crate::case::MainLanguage::Bokmal => &Self::NB,
                    $crate::case::MainLanguage::Nynorsk => &Self::NN,
                }
            }
        }

        #[cfg(test)]
        #[test]
        fn every_word_is_said_in_both_languages() {
            for word in [$($nb, $nn),*] {
                assert!(word.trim() == word && !word.is_empty(), "«{word}»");
            }
        }
    };
}

pub(super) use wording;

wording! {
    /// The words that documents share.
    Wording {
    // Head
    written_plan: "Skriftlig plan etter", "Skriftleg plan etter";
    exempt: "Unntatt offentlighet", "Unnateke offentlegheit";
    confidential: "Taushetsbelagt", "Underlagd teieplikt";
    exempt_basis: "offl. § 13 jf. fvl. § 13", "offl. § 13 jf. fvl. § 13";
    draft: "Utkast", "Utkast";
    draft_found: "Kontrollen av saksfilen fant", "Kontrollen av saksfila fann";
    draft_until: "Dokumentet er ikke ferdig før dette er rettet.", "Dokumentet er ikkje ferdig før dette er retta.";
    pupil: "Elev", "Elev";
    class: "Klasse", "Klasse";
    grade: "Trinn", "Trinn";
    case: "Sak", "Sak";
    version: "Versjon", "Versjon";
    date: "Dato", "Dato";
    coordinator: "Koordinator", "Koordinator";
    approved_by: "Godkjent av", "Godkjend av";
    next_evaluation: "Neste evaluering", "Neste evaluering";
    case_closed: "Saken er avsluttet", "Saka er avslutta";
    not_stated: "Ikke oppgitt", "Ikkje oppgitt";
    not_in_copy: "Ikke med i kopien", "Ikkje med i kopien";
    public: "Kopi til innsyn", "Kopi til innsyn";
    public_basis: "uten opplysninger etter offl. § 13", "utan opplysningar etter offl. § 13";
    not_agreed: "Ikke avtalt", "Ikkje avtalt";
    source: "Saksfilen som dokumentet er laget fra", "Saksfila som dokumentet er laga frå";
    write_here: "Skriv her", "Skriv her";
    page: "Side", "Side";
    of: "av", "av";
    skip: "Hopp til innholdet", "Hopp til innhaldet";
    removed: "Tatt ut:", "Teke ut:";
    added: "Lagt til:", "Lagt til:";

    // What the school learnt
    learnt: "Hva skolen fikk vite", "Kva skolen fekk vite";
    learnt_what: "Hva som ble meldt", "Kva som vart meldt";
    notice: "Melding videre og vurdering", "Melding vidare og vurdering";
    reported_by: "Meldt av", "Meldt av";
    received_by: "Mottatt av", "Motteke av";
    told: "Meldt til", "Meldt til";
    told_owner: "Meldt til skoleeier", "Meldt til skoleeigar";
    told_board: "Meldt til skolens styre", "Meldt til styret for skolen";
    seriousness: "Alvorlighet", "Alvor";
    serious: "Vurdert som alvorlig", "Vurdert som alvorleg";
    not_serious: "Vurdert som ikke alvorlig", "Vurdert som ikkje alvorleg";
    by: "av", "av";
    staff_marker: "Gjelder noen som arbeider på skolen: skjerpet plikt til å melde fra,",
        "Gjeld nokon som arbeider på skolen: skjerpa plikt til å melde frå,";
    incidents: "Hendelser", "Hendingar";
    what_happened: "Hva som skjedde", "Kva som skjedde";
    place: "Hvor", "Kvar";

    // Investigation
    investigation: "Undersøkelse", "Undersøking";
    investigated: "Undersøkt", "Undersøkt";
    delay: "Hvorfor det tok tid", "Kvifor det tok tid";
    limited: "Hvorfor ikke mer er undersøkt", "Kvifor ikkje meir er undersøkt";
    method: "Metode", "Metode";
    carried_out_by: "Hvem", "Kven";
    with: "med", "med";
    finding: "Hva som kom fram", "Kva som kom fram";
    factors: "Hva som holder problemet ved like", "Kva som held problemet ved like";
    conclusion: "Konklusjon", "Konklusjon";
    safe_question: "Har eleven det trygt og godt?", "Har eleven det trygt og godt?";

    // Voices
    voice: "Elevens opplevelse og syn", "Opplevinga og synet til eleven";
    voice_class: "Elevenes opplevelse og syn", "Opplevinga og synet til elevane";
    experience: "Opplevelsen", "Opplevinga";
    views: "Synet på saken", "Synet på saka";
    heard_on: "Fikk uttale seg om", "Fekk uttale seg om";
    weight: "Hvordan synet er vektlagt", "Korleis synet er vektlagt";
    others_heard: "Andre som er hørt", "Andre som er høyrde";
    declined: "Ønsket ikke å uttale seg.", "Ønskte ikkje å uttale seg.";
    offered_again: "Nytt tilbud", "Nytt tilbod";
    not_heard: "Hvorfor ikke hørt", "Kvifor ikkje høyrd";
    not_followed: "Hvorfor ønsket ikke er fulgt", "Kvifor ønsket ikkje er følgt";
    followed: "Ønsket er fulgt", "Ønsket er følgt";
    said: "Det som ble sagt", "Det som vart sagt";
    also_present: "Andre til stede", "Andre til stades";

    // Problem and measures
    problem: "Problemet tiltakene skal løse", "Problemet tiltaka skal løyse";
    problems: "Problemene tiltakene skal løse", "Problema tiltaka skal løyse";
    derived_from: "Bygger på", "Byggjer på";
    maintained_by: "Holdes ved like av", "Blir halde ved like av";
    vulnerability: "Særlig sårbarhet", "Særleg sårbarheit";
    measures: "Tiltak", "Tiltak";
    measures_former: "Etter § 9 A-4 gjelder bokstav d hvem som er ansvarlig for gjennomføringen.",
        "Etter § 9 A-4 gjeld bokstav d kven som er ansvarleg for gjennomføringa.";
    measures_lead: "Bokstavene a til e viser til kravene i", "Bokstavane a til e viser til krava i";
    status_as_of: "Status er gitt per", "Status er gitt per";
    col_number: "Nr.", "Nr.";
    col_problem: "Hvilket problem", "Kva problem";
    col_measure: "Hvilke tiltak", "Kva tiltak";
    col_when: "Når", "Når";
    col_who: "Hvem gjennomfører", "Kven gjennomfører";
    col_evaluated: "Når evalueres", "Når blir det evaluert";
    measures_summary: "Én gruppe av to rader for hvert tiltak: først de fem punktene fra loven, så detaljene.",
        "Éi gruppe av to rader for kvart tiltak: først dei fem punkta frå lova, så detaljane.";
    until: "til", "til";
    from: "Fra", "Frå";
    until_evaluation: "til evalueringen", "til evalueringa";
    substitute: "Ved fravær", "Ved fråvær";
    responsible: "Følger opp", "Følgjer opp";
    affects: "Gjelder også", "Gjeld òg";
    rationale: "Hvorfor dette tiltaket", "Kvifor dette tiltaket";
    indicator: "Tegn på at det virker", "Teikn på at det verkar";
    planned: "Planlagt", "Planlagt";
    ongoing: "Pågår", "Går føre seg";
    over: "Perioden er over", "Perioden er over";
    done: "Gjennomført", "Gjennomført";
    partly_done: "Delvis gjennomført", "Delvis gjennomført";
    not_done: "Ikke gjennomført", "Ikkje gjennomført";
    ended: "Avsluttet", "Avslutta";
    replaced: "Erstattet", "Erstatta";
    immediate: "Tiltak før planen", "Tiltak før planen";
    considered: "Vurdert og ikke valgt", "Vurdert og ikkje valt";
    why_not: "Hvorfor ikke", "Kvifor ikkje";

    // Best interests
    best_interests: "Vurdering av elevens beste", "Vurdering av det beste for eleven";
    best_of: "Det beste for", "Det beste for";
    considerations: "Momenter", "Moment";
    balancing: "Avveining mellom elever", "Avveging mellom elevar";

    // Homes
    homes: "Samarbeid med foreldrene", "Samarbeid med foreldra";
    governor_told: "Informert om retten til å melde saken til statsforvalteren",
        "Informert om retten til å melde saka til statsforvaltaren";
    contact_with: "Med", "Med";
    contact_what: "Informasjon og innspill", "Informasjon og innspel";
    informed_of: "Informert om", "Informert om";
    input: "Innspill fra foreldrene", "Innspel frå foreldra";
    disagreement: "Uenighet", "Usemje";
    representative: "Ved fullmektig", "Ved fullmektig";
    authorised: "Fullmakten er lagt fram.", "Fullmakta er lagd fram.";
    not_authorised: "Fullmakten er ikke lagt fram.", "Fullmakta er ikkje lagd fram.";
    authority_unknown: "Det er ikke oppgitt om fullmakten er lagt fram.",
        "Det er ikkje oppgitt om fullmakta er lagd fram.";
    support: "Tolk eller annen støtte", "Tolk eller annan støtte";
    yes: "Ja", "Ja";
    no: "Nei", "Nei";
    cooperation: "Samarbeid med andre", "Samarbeid med andre";
    topic: "Om hva", "Om kva";
    advice: "Råd", "Råd";
    followed_up: "Fulgt opp", "Følgt opp";

    // Evaluations
    evaluations: "Evalueringer", "Evalueringar";
    evaluation: "Evaluering", "Evaluering";
    participants: "Deltakere", "Deltakarar";
    carried_out: "Gjennomført", "Gjennomført";
    effect: "Virker det?", "Verkar det?";
    decision: "Beslutning", "Avgjerd";
    next: "Neste evaluering", "Neste evaluering";
    pupil_assessment: "Elevens vurdering", "Vurderinga til eleven";
    guardians_assessment: "Foreldrenes vurdering", "Vurderinga til foreldra";
    guardians_not_asked: "Hvorfor foreldrene ikke er spurt", "Kvifor foreldra ikkje er spurde";
    school_assessment: "Skolens vurdering", "Vurderinga til skolen";
    new_measures: "Nye tiltak", "Nye tiltak";

    // Closing
    closing: "Avslutning og oppfølging", "Avslutning og oppfølging";
    closed_on: "Avsluttet", "Avslutta";
    closing_reason: "Årsak", "Årsak";
    explanation: "Begrunnelse", "Grunngiving";
    follow_up: "Oppfølging etterpå", "Oppfølging etterpå";
    closing_informed: "Informert", "Informert";
    reopened: "Gjenåpnet", "Opna att";

    // The rest
    changes: "Endringer i planen", "Endringar i planen";
    change_what: "Hva er endret", "Kva er endra";
    change_why: "Hvorfor", "Kvifor";
    since: "Endringer siden", "Endringar sidan";
    since_version: "versjon", "versjon";
    since_last: "forrige versjon", "førre versjonen";
    since_lead: "Ord som er tatt ut, er strøket over. Ord som er lagt til, er understreket.",
        "Ord som er tekne ut, er strokne over. Ord som er lagde til, er understreka.";
    since_seen: "Bare det mottakeren kan se av de to versjonene, er sammenlignet.",
        "Berre det mottakaren kan sjå av dei to versjonane, er samanlikna.";
    since_nothing: "Problemene, tiltakene og evalueringene er som før.",
        "Problema, tiltaka og evalueringane er som før.";
    since_what: "Endring", "Endring";
    since_words: "Ordene i planen", "Orda i planen";
    earlier_version: "Tidligere versjon", "Tidlegare versjon";
    held_until: "Planen gjaldt til", "Planen galdt til";
    newest_version: "Den nyeste er versjon", "Den nyaste er versjon";
    holds_no_more: "Denne versjonen gjelder ikke lenger.", "Denne versjonen gjeld ikkje lenger.";
    documents: "Vedlegg og utlevering", "Vedlegg og utlevering";
    attachments: "Vedlegg", "Vedlegg";
    handouts: "Utlevert", "Utlevert";
    to: "Til", "Til";
    edition: "Utgave", "Utgåve";
    archive_of: "I skolens arkiv hører dokumentet til sak", "I arkivet til skolen høyrer dokumentet til sak";
    people: "Koder i dokumentet", "Kodar i dokumentet";
    signatures: "Underskrifter", "Underskrifter";
    signatures_lead: "Underskriften viser at planen er gjennomgått, ikke at alle er enige i alt.",
        "Underskrifta viser at planen er gjennomgått, ikkje at alle er samde i alt.";
    signature: "Underskrift", "Underskrift";
    place_and_date: "Sted og dato", "Stad og dato";
}
}

/// What a document is called, in a private school or a public one.
pub(super) fn document(document: Document, is_private: bool, lang: MainLanguage) -> &'static str {
    let (nb, nn) = match document {
        Document::Plan => ("Aktivitetsplan", "Aktivitetsplan"),
        Document::Timeline => ("Saksgang", "Saksgang"),
        Document::Investigation => ("Undersøkelse", "Undersøking"),
        Document::Evaluation => ("Evaluering", "Evaluering"),
        Document::Hearings => ("Elevmedvirkning", "Elevmedverknad"),
        Document::Contacts => ("Kontakt med foreldrene", "Kontakt med foreldra"),
        Document::Account => ("Redegjørelse", "Utgreiing"),
        Document::OwnerNotice if is_private => ("Melding til skolens styre", "Melding til styret for skolen"),
        Document::OwnerNotice => ("Melding til skoleeier", "Melding til skoleeigar"),
        Document::Plain => ("Saken enkelt forklart", "Saka enkelt forklart"),
        Document::Form => ("Aktivitetsplan", "Aktivitetsplan"),
        Document::Contents => ("Innhold", "Innhald"),
    };
    said(lang, nb, nn)
}

/// For whom a copy is.
pub(super) fn reader(reader: Audience, lang: MainLanguage) -> &'static str {
    let label = reader.label();
    said(lang, label.nb, label.nn)
}

/// What the reader of a copy must keep to, or must know of what is left out.
pub(super) fn duty(reader: Audience, lang: MainLanguage) -> Option<&'static str> {
    let (nb, nn) = match reader {
        Audience::Internal | Audience::CountyGovernor => return None,
        // fvl § 13 b second paragraph.
        Audience::Guardians => (
            "Taushetsbelagte opplysninger om andre er utelatt. Står det likevel slike her, kan du bare bruke dem så langt det trengs for å ta vare på egne interesser i saken (forvaltningsloven § 13 b andre ledd).",
            "Opplysningar om andre som er underlagde teieplikt, er utelatne. Står det likevel slike her, kan du berre bruke dei så langt det trengst for å ta vare på eigne interesser i saka (forvaltningslova § 13 b andre ledd).",
        ),
        Audience::Pupil => (
            "Private ting om andre er tatt bort. Står det likevel noe slikt her, kan du bare bruke det til å ta vare på deg selv i saken (forvaltningsloven § 13 b andre ledd).",
            "Private ting om andre er tekne bort. Står det likevel noko slikt her, kan du berre bruke det til å ta vare på deg sjølv i saka (forvaltningslova § 13 b andre ledd).",
        ),
        Audience::Access => (
            "Opplysninger som er underlagt taushetsplikt, er utelatt.",
            "Opplysningar som er underlagde teieplikt, er utelatne.",
        ),
    };
    Some(said(lang, nb, nn))
}

/// Picks the form of a language.
fn said(lang: MainLanguage, nb: &'static str, nn: &'static str) -> &'static str {
    match lang {
        MainLanguage::Bokmal => nb,
        MainLanguage::Nynorsk => nn,
    }
}

/// A number of errors in words: «tre feil».
pub(super) fn errors(count: usize, lang: MainLanguage) -> Clean {
    const SAID: [&str; 11] = [
        "to feil",
        "tre feil",
        "fire feil",
        "fem feil",
        "seks feil",
        "sju feil",
        "åtte feil",
        "ni feil",
        "ti feil",
        "elleve feil",
        "tolv feil",
    ];
    match (count, lang) {
        (1, MainLanguage::Bokmal) => Clean::own("én feil"),
        (1, MainLanguage::Nynorsk) => Clean::own("éin feil"),
        _ => SAID.get(count.wrapping_sub(2)).map_or_else(|| Clean::counted(count, "feil"), |word| Clean::own(word)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_counted_in_words() {
        let said = |count, lang| serde_json::to_value(errors(count, lang)).unwrap();
        assert_eq!(said(1, MainLanguage::Bokmal), "én feil");
        assert_eq!(said(1, MainLanguage::Nynorsk), "éin feil");
        assert_eq!(said(12, MainLanguage::Nynorsk), "tolv feil");
        assert_eq!(said(13, MainLanguage::Bokmal), "13 feil");
    }
}
