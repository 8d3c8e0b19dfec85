//! FORM-12: a file that the case file links to and that cannot be used.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "FORM-12",
    severity: Severity::Error,
    basis: &[],
    title: Text::new(
        "Skoleruten som filen viser til, kan brukes",
        "Skoleruta som fila viser til, kan brukast",
        "The school calendar that the file links to can be used",
    ),
    why: Text::new(
        "Skoleruten sier hvilke dager skolen har fri. Uten den regnes bare helger og helligdager som fri, og \
         frister i skoledager kan bli for korte.",
        "Skoleruta seier kva dagar skolen har fri. Utan ho blir berre helger og heilagdagar rekna som fri, og \
         fristar i skoledagar kan bli for korte.",
        "The school calendar says which days the school is closed. Without it only weekends and public holidays \
         count as free, and time limits in school days may come out too short.",
    ),
    limits: Text::new(
        "Regelen sier ikke hva som er galt i skoleruten. Kontroller den filen for seg.",
        "Regelen seier ikkje kva som er gale i skoleruta. Kontroller den fila for seg.",
        "The rule does not say what is wrong in the calendar. Check that file on its own.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&UNUSABLE],
    examples: &[Example {
        good: true,
        date: "2026-10-05",
        yaml: "\
skole:
  navn: Solbakken skole
  form: offentlig
  trinn: grunnskole
  eier: Fjellvik kommune
  hovedmål: nb
  fridager:
    - { navn: høstferie, fra: 2026-09-28, til: 2026-10-02 }
",
    }],
    check: None,
};

pub(super) static UNUSABLE: Message = Message {
    headline: Text::new(
        "Filen med skoleruten kan ikke brukes.",
        "Fila med skoleruta kan ikkje brukast.",
        "The file with the school calendar cannot be used.",
    ),
    label: Text::new(
        "finnes ikke, eller er ingen skolerute",
        "finst ikkje, eller er inga skolerute",
        "not there, or no school calendar",
    ),
    help: Text::new(
        "Se etter at mappe og filnavn er riktige, sett fra mappen der saksfilen ligger, og at filen begynner med \
         `brille_skolerute: 1`.",
        "Sjå etter at mappe og filnamn er rette, sett frå mappa der saksfila ligg, og at fila byrjar med \
         `brille_skolerute: 1`.",
        "Check that folder and file name are right, seen from the folder of the case file, and that the file begins \
         with `brille_skolerute: 1`.",
    ),
};
