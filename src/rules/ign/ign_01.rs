//! IGN-01: a comment for brille that cannot be read.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "IGN-01",
    severity: Severity::Warning,
    basis: &[],
    title: Text::new(
        "En kommentar som setter funn til side, kan leses",
        "Ein kommentar som set funn til side, kan lesast",
        "A comment that silences findings can be read",
    ),
    why: Text::new(
        "En kommentar som er skrevet feil, setter ingenting til side. Uten beskjed om det ville du tro at den virket.",
        "Ein kommentar som er skriven feil, set ingenting til side. Utan melding om det ville du tru at han verka.",
        "A comment with a slip in it silences nothing. Without being told you would believe that it works.",
    ),
    limits: Text::new(
        "Regelen ser bare på kommentarer som begynner med `brille:` eller `brille ignore`. `# brille: 1` er bare en vanlig linje som noen har gjort om til en kommentar, og blir ikke nevnt.",
        "Regelen ser berre på kommentarar som byrjar med `brille:` eller `brille ignore`. `# brille: 1` er berre ei vanleg linje som nokon har gjort om til ein kommentar, og blir ikkje nemnd.",
        "The rule looks only at comments that begin with `brille:` or `brille ignore`. `# brille: 1` is merely a line that somebody has commented out, and is not mentioned.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&UNREADABLE, &MEANT, &NOT_A_DATE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
logg:
  # brille: ignore DOK-09 til 2026-12-31: nummeret er sentralbordet til kommunen, og står på nettsiden
  - { dato: 2026-09-14, av: L1, hva: L1 ringte 22 33 44 55 og fikk time. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
logg:
  - { dato: 2026-09-14, av: L1, hva: Første ukelag er hengt opp. } # brille: ignorer PLAN-20 # <-
  - { dato: 2026-09-15, av: L1, hva: Laget møttes. } # brille: ignore PLAN-20 til 31.12.2026: prøves ut # <-
  - { dato: 2026-09-16, av: L1, hva: Laget møttes igjen. } # brille: ignore PLAN-20 til jul: prøves ut # <-
",
        },
    ],
    check: None,
};

pub(super) static UNREADABLE: Message = Message {
    headline: Text::new(
        "Denne kommentaren til brille kan ikke leses, og setter ingenting til side.",
        "Denne kommentaren til brille kan ikkje lesast, og set ingenting til side.",
        "This comment for brille cannot be read, and silences nothing.",
    ),
    label: Text::new("ikke skrevet slik den skal", "ikkje skriven slik han skal", "not written as it should be"),
    help: Text::new(
        "Skriv `# brille: ignore PLAN-20: grunnen`, med komma mellom flere koder. Skal den bare gjelde en tid, så skriv siste dag rett etter kodene: `PLAN-20 til 2026-12-31: grunnen`.",
        "Skriv `# brille: ignore PLAN-20: grunnen`, med komma mellom fleire kodar. Skal han berre gjelde ei tid, så skriv siste dag rett etter kodane: `PLAN-20 til 2026-12-31: grunnen`.",
        "Write `# brille: ignore PLAN-20: the reason`, with commas between several codes. If it is to hold for a time only, write its last day right after the codes: `PLAN-20 til 2026-12-31: the reason`.",
    ),
};

pub(super) static MEANT: Message = Message {
    headline: Text::new(
        "Siste dag er ikke skrevet slik datoer skal skrives i filen, og kommentaren setter ingenting til side.",
        "Siste dag er ikkje skriven slik datoar skal skrivast i fila, og kommentaren set ingenting til side.",
        "The last day in the comment is not written as dates are in the file, and the comment silences nothing.",
    ),
    label: Text::new("datoen", "datoen", "the date"),
    help: Text::new("Skriv {date}.", "Skriv {date}.", "Write {date}."),
};

pub(super) static NOT_A_DATE: Message = Message {
    headline: Text::new(
        "Etter `til` i kommentaren står det ingen dato, og kommentaren setter ingenting til side.",
        "Etter `til` i kommentaren står det ingen dato, og kommentaren set ingenting til side.",
        "No date stands after `til`, and the comment silences nothing.",
    ),
    label: Text::new("ingen dato", "ingen dato", "no date"),
    help: Text::new(
        "Skriv den siste dagen som år, måned og dag: `til 2026-12-31`.",
        "Skriv den siste dagen som år, månad og dag: `til 2026-12-31`.",
        "Write the last day as year, month and day: `til 2026-12-31`.",
    ),
};
