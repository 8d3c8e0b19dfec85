//! FORM-05: a date that is not written as ISO 8601 has it.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "FORM-05",
    severity: Severity::Error,
    basis: &[],
    title: Text::new(
        "Datoer er skrevet som år-måned-dag",
        "Datoar er skrivne som år-månad-dag",
        "Dates are written as year-month-day",
    ),
    why: Text::new(
        "Med én skrivemåte kan ingen ta feil av dag og måned, og frister kan regnes ut.",
        "Med éin skrivemåte kan ingen ta feil av dag og månad, og fristar kan reknast ut.",
        "With one way of writing, nobody mistakes the day for the month, and time limits can be worked out.",
    ),
    limits: Text::new(
        "Regelen foreslår bare en dato når det som står, ikke kan leses på to måter.",
        "Regelen gjer berre framlegg om ein dato når det som står, ikkje kan lesast på to måtar.",
        "The rule suggests a date only where what is written cannot be read in two ways.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&MEANT, &NO_SUCH_DAY, &NOT_A_DATE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
logg:
  - { dato: 2026-09-14, av: L1, hva: Første ukelag ble hengt opp. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
logg:
  - { dato: 14.9.2026, av: L1, hva: Første ukelag ble hengt opp. } # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
logg:
  - { dato: 2026-09-31, av: L1, hva: Første ukelag ble hengt opp. } # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
logg:
  - { dato: i går, av: L1, hva: Første ukelag ble hengt opp. } # <-
",
        },
    ],
    check: None,
};

pub(super) static MEANT: Message = Message {
    headline: Text::new(
        "Datoen er ikke skrevet som år-måned-dag.",
        "Datoen er ikkje skriven som år-månad-dag.",
        "The date is not written as year-month-day.",
    ),
    label: Text::new("skriv {date}", "skriv {date}", "write {date}"),
    help: Text::new("Skriv datoen som {date}.", "Skriv datoen som {date}.", "Write the date as {date}."),
};

pub(super) static NO_SUCH_DAY: Message = Message {
    headline: Text::new(
        "Denne dagen finnes ikke i kalenderen.",
        "Denne dagen finst ikkje i kalenderen.",
        "There is no such day in the calendar.",
    ),
    label: Text::new("finnes ikke", "finst ikkje", "no such day"),
    help: Text::new(
        "Se etter hvilken dag det var, og skriv den som år-måned-dag.",
        "Sjå etter kva dag det var, og skriv han som år-månad-dag.",
        "Look up which day it was, and write it as year-month-day.",
    ),
};

pub(super) static NOT_A_DATE: Message = Message {
    headline: Text::new(
        "Her skal det stå en dato, skrevet som år-måned-dag.",
        "Her skal det stå ein dato, skriven som år-månad-dag.",
        "A date belongs here, written as year-month-day.",
    ),
    label: Text::new("skal være en dato", "skal vere ein dato", "must be a date"),
    help: Text::new(
        "Skriv dagen med tall, slik: 2026-09-07. Er dagen ikke bestemt, så avgjør den først.",
        "Skriv dagen med tal, slik: 2026-09-07. Er dagen ikkje fastsett, så avgjer han først.",
        "Write the day in figures, like this: 2026-09-07. If no day is set, decide on one first.",
    ),
};
