//! IGN-05: a comment that silences nothing.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "IGN-05",
    severity: Severity::Note,
    basis: &[],
    title: Text::new(
        "En kommentar setter til side noe som er der",
        "Ein kommentar set til side noko som er der",
        "A comment silences something that is there",
    ),
    why: Text::new(
        "En kommentar som blir stående etter at funnet er borte, kan skjule et nytt funn på samme sted.",
        "Ein kommentar som blir ståande etter at funnet er borte, kan skjule eit nytt funn på same staden.",
        "A comment that stays after the finding is gone may hide a new one at the same place.",
    ),
    limits: Text::new(
        "Regelen tier om regler som er slått av, om regler som leter etter navn når navnefilen mangler, og når deler av filen ikke kan leses. Noen funn kommer og går med dagen: \
         regelen ser bare dagen i dag.",
        "Regelen teier om reglar som er slått av, om reglar som leitar etter namn når namnefila manglar, og når delar av fila ikkje kan lesast. Nokre funn kjem og går med \
         dagen: regelen ser berre dagen i dag.",
        "The rule says nothing of rules that are turned off, of rules that look for names while there is no key file, nor where parts of the file cannot be read. Some findings \
         come and go with the day: the rule sees only today.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&UNUSED, &ABOVE_NOTHING],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
logg:
  # brille: ignore DOK-09: nummeret er sentralbordet til kommunen, og står på nettsiden
  - { dato: 2026-09-14, av: L1, hva: L1 ringte 22 33 44 55 og fikk time. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
logg:
  # brille: ignore DOK-09: nummeret er sentralbordet til kommunen, og står på nettsiden # <-
  - { dato: 2026-09-14, av: L1, hva: L1 ringte og fikk time. }
  # brille: ignore DOK-09: nummeret er sentralbordet til kommunen, og står på nettsiden # <-
",
        },
    ],
    check: None,
};

pub(super) static UNUSED: Message = Message {
    headline: Text::new(
        "Her er det ikke noe funn med koden {code} å sette til side.",
        "Her er det ikkje noko funn med koden {code} å setje til side.",
        "There is no finding with the code {code} to silence here.",
    ),
    label: Text::new("trengs ikke", "trengst ikkje", "not needed"),
    help: Text::new(
        "Ta koden ut av kommentaren, eller slett kommentaren. Gjelder den et funn et annet sted, så flytt den dit: til \
         slutten av linjen, eller til linjen rett over.",
        "Ta koden ut av kommentaren, eller slett kommentaren. Gjeld han eit funn ein annan stad, så flytt han dit: til \
         slutten av linja, eller til linja rett over.",
        "Take the code out of the comment, or delete the comment. If it is about a finding elsewhere, move it there: to \
         the end of the line, or to the line directly above.",
    ),
};

pub(super) static ABOVE_NOTHING: Message = Message {
    headline: Text::new(
        "Kommentaren står ikke rett over noe, og setter ingenting til side.",
        "Kommentaren står ikkje rett over noko, og set ingenting til side.",
        "The comment does not stand directly above anything, and silences nothing.",
    ),
    label: Text::new("ingenting rett under", "ingenting rett under", "nothing directly below"),
    help: Text::new(
        "Flytt den til linjen rett over det den gjelder, uten tom linje mellom, eller til slutten av samme linje.",
        "Flytt han til linja rett over det han gjeld, utan tom linje mellom, eller til slutten av same linja.",
        "Move it to the line directly above what it is about, with no empty line between, or to the end of the same line.",
    ),
};
