//! IGN-04: a comment that silences, and whose last day is over.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "IGN-04",
    severity: Severity::Warning,
    basis: &[],
    title: Text::new(
        "En kommentar som setter funn til side, gjelder fortsatt",
        "Ein kommentar som set funn til side, gjeld framleis",
        "A comment that silences findings still holds",
    ),
    why: Text::new(
        "Den som skriver en siste dag, vil se på funnet igjen når dagen er over. Da blir det vist igjen.",
        "Den som skriv ein siste dag, vil sjå på funnet igjen når dagen er over. Då blir det vist igjen.",
        "Whoever writes a last day wants to look at the finding again when that day is over. Then it is shown again.",
    ),
    limits: Text::new(
        "Den siste dagen er med. Er funnet borte, sier IGN-05 at kommentaren ikke trengs.",
        "Den siste dagen er med. Er funnet borte, seier IGN-05 at kommentaren ikkje trengst.",
        "The last day counts. Where the finding is gone, IGN-05 says that the comment is not needed.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &["DOK-09"],
    missing: None,
    messages: &[&EXPIRED],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
logg:
  # brille: ignore DOK-09 til 2026-10-05: nummeret er sentralbordet til kommunen, og tas ut når saken er arkivert
  - { dato: 2026-09-14, av: L1, hva: L1 ringte 22 33 44 55 og fikk time. }
",
        },
        Example {
            good: false,
            date: "2026-10-06",
            yaml: "\
logg:
  # brille: ignore DOK-09 til 2026-10-05: nummeret er sentralbordet til kommunen, og tas ut når saken er arkivert # <-
  - { dato: 2026-09-14, av: L1, hva: L1 ringte 22 33 44 55 og fikk time. }
",
        },
    ],
    check: None,
};

pub(super) static EXPIRED: Message = Message {
    headline: Text::new(
        "Kommentaren gjaldt til og med {date}, og setter ikke lenger noe til side.",
        "Kommentaren galdt til og med {date}, og set ikkje lenger noko til side.",
        "The comment held up to and including {date}, and no longer silences anything.",
    ),
    label: Text::new("siste dag er over", "siste dag er over", "the last day is over"),
    help: Text::new(
        "Gjør noe med funnet og slett kommentaren. Gjelder grunnen fortsatt, så skriv en ny siste dag.",
        "Gjer noko med funnet og slett kommentaren. Gjeld grunnen framleis, så skriv ein ny siste dag.",
        "Do something about the finding and delete the comment. If the reason still holds, write a new last day.",
    ),
};
