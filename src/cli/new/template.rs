//! The first case file: what was answered, and as comments what comes next.

use super::draft::Answers;
use super::scalar::{inline, value};
use crate::case::{Concerns, Extent, MainLanguage, Ownership, Role, Violator};
use crate::fix::SchemaLine;
use crate::lang::Text;

/// Comments begin in this column.
const COMMENT_COLUMN: usize = 40;

/// The text of a case file. `schema` is the path of the schema for editors, relative to the file.
pub(super) fn text(answers: &Answers, schema: Option<&str>) -> String {
    let words = Words { nynorsk: answers.language == MainLanguage::Nynorsk.key() };
    let parts = [
        head(words, schema),
        frame(answers, words),
        school(answers, words),
        subject(answers),
        people(answers),
        report(answers, words),
        words.get(NEXT).to_owned(),
    ];
    parts.join("\n")
}

/// Chooses between bokmål and nynorsk.
#[derive(Clone, Copy)]
struct Words {
    nynorsk: bool,
}

impl Words {
    fn get(self, text: Text) -> &'static str {
        if self.nynorsk { text.nn } else { text.nb }
    }
}

/// A text of the file; it is never written in English.
const fn norwegian(nb: &'static str, nn: &'static str) -> Text {
    Text::new(nb, nn, nb)
}

const HEAD: Text = norwegian(
    "# En sak om skolemiljøet etter opplæringslova § 12-4.\n\
     # Personer står bare med kode (E1, F1, L1). Navnene hører hjemme i en egen fil, navn.yaml, som holdes for seg.\n",
    "# Ei sak om skolemiljøet etter opplæringslova § 12-4.\n\
     # Personar står berre med kode (E1, F1, L1). Namna høyrer heime i ei eiga fil, navn.yaml, som blir halden for seg.\n",
);

fn head(words: Words, schema: Option<&str>) -> String {
    let schema = schema.map(|path| format!("{}\n", SchemaLine { path, always: true }.comment())).unwrap_or_default();
    format!("{schema}{}brille: 1\n", words.get(HEAD))
}

fn frame(answers: &Answers, words: Words) -> String {
    let extent = norwegian("hvor mye som må dokumenteres", "kor mykje som må dokumenterast");
    let extents = format!("{}: {}", Extent::KEYS.join(" | "), words.get(extent));
    lines(&[
        ("sak:".to_owned(), ""),
        (format!("  id: {}", inline(&answers.case_id)), ""),
        (format!("  gjelder: {}", concerns(answers).key()), &Concerns::KEYS.join(" | ")),
        ("  miljø: psykososialt".to_owned(), "psykososialt | fysisk"),
        ("  arenaer: [skole]".to_owned(), "skole | sfo | leksehjelp | digitalt | skoletur | skolevei | fritid"),
        (format!("  omfang: {}", Extent::Normal.key()), &extents),
    ])
}

fn concerns(answers: &Answers) -> Concerns {
    if answers.class.is_some() { Concerns::Class } else { Concerns::Pupil }
}

fn school(answers: &Answers, words: Words) -> String {
    let calendar = norwegian(
        "fri- og feriedager; uten en slik fil er bare helger og helligdager fri",
        "fri- og feriedagar; utan ei slik fil er berre helger og heilagdagar fri",
    );
    lines(&[
        ("skole:".to_owned(), ""),
        (format!("  navn: {}", inline(&answers.school)), ""),
        (format!("  form: {}", answers.ownership), &Ownership::KEYS.join(" | ")),
        (format!("  trinn: {}", answers.kind), ""),
        (format!("  eier: {}", inline(&answers.owner)), ""),
        (format!("  hovedmål: {}", answers.language), ""),
        ("  # skolerute: skolerute.yaml".to_owned(), words.get(calendar)),
    ])
}

fn subject(answers: &Answers) -> String {
    match (&answers.class, &answers.grade) {
        (Some(class), Some(grade)) => format!("klasse: {{ navn: {}, trinn: {grade} }}\n", inline(class)),
        (Some(class), None) => format!("klasse: {{ navn: {} }}\n", inline(class)),
        (None, _) => "elev: E1\n".to_owned(),
    }
}

fn people(answers: &Answers) -> String {
    let grade = answers.grade.as_ref().map(|grade| format!(", trinn: {grade}")).unwrap_or_default();
    let head = if answers.ownership == Ownership::Private.key() { Role::Head } else { Role::Principal };
    let subjects = match (&answers.class, answers.reported_by.as_str()) {
        (None, _) => format!("  E1: {{ rolle: elev{grade}, ved_skolen: ja }}\n  F1: {{ rolle: foresatt, til: E1 }}\n"),
        (Some(_), reporter) => {
            let group = "  EG1: { rolle: elevgruppe }\n  HG1: { rolle: hjemgruppe }\n";
            match reporter {
                "elev" => format!("{group}  E1: {{ rolle: elev{grade} }}\n"),
                "foresatt" => format!("{group}  F1: {{ rolle: foresatt }}\n"),
                _ => group.to_owned(),
            }
        }
    };
    format!("personer:\n{subjects}  L1: {{ rolle: kontaktlærer }}\n  R1: {{ rolle: {} }}\n", head.key())
}

fn report(answers: &Answers, words: Words) -> String {
    let (from, to) = match answers.reported_by.as_str() {
        "elev" => ("E1", "L1"),
        "foresatt" => ("F1", "L1"),
        _ => ("L1", "R1"),
    };
    let told = match answers.ownership == Ownership::Private.key() {
        true => norwegian("når daglig leder fikk vite det", "når dagleg leiar fekk vite det"),
        false => norwegian("når rektor fikk vite det", "når rektor fekk vite det"),
    };
    let section =
        norwegian("mistanke eller kjennskap (§ 12-4 andre ledd)", "mistanke eller kjennskap (§ 12-4 andre ledd)");
    let mut rows = vec![
        ("meldinger:".to_owned(), words.get(section).to_owned()),
        ("  - id: M1".to_owned(), String::new()),
        (format!("    dato: {}", answers.report_date), String::new()),
        (format!("    fra: {from}"), String::new()),
        (format!("    mottatt_av: {to}"), String::new()),
        (format!("    krenker: {}", answers.violator), Violator::KEYS.join(" | ")),
        (format!("    beskrivelse: {}", value(&answers.description, 4)), String::new()),
    ];
    if to != "R1" {
        let line = format!("    # til_leder: {{ dato: {}, av: {to} }}", answers.report_date);
        rows.push((line, words.get(told).to_owned()));
    }
    let rows: Vec<(String, &str)> = rows.iter().map(|(line, note)| (line.clone(), note.as_str())).collect();
    lines(&rows)
}

/// Lines, each with a comment where there is one.
fn lines(rows: &[(String, &str)]) -> String {
    rows.iter()
        .map(|(line, note)| match note.is_empty() {
            true => format!("{line}\n"),
            false => format!("{line:<width$} # {note}\n", width = COMMENT_COLUMN - 2),
        })
        .collect()
}

const NEXT: Text = norwegian(
    "# Det neste. Ta bort # foran det du fyller ut; brille explain KODE forteller hva loven krever.
#
# strakstiltak:                       # det som verner eleven nå, før det er en plan
#   - { id: ST1, dato: ÅÅÅÅ-MM-DD, hva: …, utføres_av: [L1] }
#
# undersøkelser:                      # skolen skal snarest undersøke saken
#   - id: U1
#     start: ÅÅÅÅ-MM-DD
#     metoder:
#       - { type: elevsamtale, dato: ÅÅÅÅ-MM-DD, av: L1, med: [E1], funn: … }
#     konklusjon: { dato: ÅÅÅÅ-MM-DD, trygt_og_godt: nei, tekst: … }
#
# medvirkning:                        # elevene skal høres (§ 10-2)
#   - { id: MV1, hvem: E1, dato: ÅÅÅÅ-MM-DD, av: L1, om: undersøkelse, synspunkt: …, vektlagt: … }
#
# plan:                               # § 12-4 tredje ledd bokstav a til e
#   versjon: 1
#   dato: ÅÅÅÅ-MM-DD
#   problemer:
#     - { id: P1, beskrivelse: …, bygger_på: [U1] }
#   tiltak:
#     - id: T1
#       løser: [P1]
#       hva: …
#       start: ÅÅÅÅ-MM-DD
#       utføres_av: [L1]
#       evalueres: { dato: ÅÅÅÅ-MM-DD, av: [L1] }
",
    "# Det neste. Ta bort # framfor det du fyller ut; brille explain KODE fortel kva lova krev.
#
# strakstiltak:                       # det som vernar eleven no, før det er ein plan
#   - { id: ST1, dato: ÅÅÅÅ-MM-DD, hva: …, utføres_av: [L1] }
#
# undersøkelser:                      # skolen skal snarast undersøkje saka
#   - id: U1
#     start: ÅÅÅÅ-MM-DD
#     metoder:
#       - { type: elevsamtale, dato: ÅÅÅÅ-MM-DD, av: L1, med: [E1], funn: … }
#     konklusjon: { dato: ÅÅÅÅ-MM-DD, trygt_og_godt: nei, tekst: … }
#
# medvirkning:                        # elevane skal høyrast (§ 10-2)
#   - { id: MV1, hvem: E1, dato: ÅÅÅÅ-MM-DD, av: L1, om: undersøkelse, synspunkt: …, vektlagt: … }
#
# plan:                               # § 12-4 tredje ledd bokstav a til e
#   versjon: 1
#   dato: ÅÅÅÅ-MM-DD
#   problemer:
#     - { id: P1, beskrivelse: …, bygger_på: [U1] }
#   tiltak:
#     - id: T1
#       løser: [P1]
#       hva: …
#       start: ÅÅÅÅ-MM-DD
#       utføres_av: [L1]
#       evalueres: { dato: ÅÅÅÅ-MM-DD, av: [L1] }
",
);
