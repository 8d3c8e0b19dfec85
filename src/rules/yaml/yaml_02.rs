//! YAML-02: no field stands twice.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "YAML-02",
    severity: Severity::Error,
    basis: &[],
    title: Text::new("Hvert felt står bare én gang", "Kvart felt står berre éin gong", "Every field stands only once"),
    why: Text::new(
        "Står det samme feltet to ganger på samme sted, er det ikke mulig å vite hvilket som gjelder, og noe av det \
         som er skrevet, ville bli borte.",
        "Står det same feltet to gonger på same stad, er det ikkje mogleg å vite kva for eit som gjeld, og noko av \
         det som er skrive, ville bli borte.",
        "Where the same field stands twice in one place, nobody can tell which one counts, and some of what is \
         written would be lost.",
    ),
    limits: Text::new(
        "Regelen ser ikke om to felt med ulike navn sier det samme.",
        "Regelen ser ikkje om to felt med ulike namn seier det same.",
        "The rule does not see whether two fields with different names say the same.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&DUPLICATE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
elev: E1
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: 2026-0147
  gjelder: elev
  miljø: psykososialt
  arenaer: [skole]
  gjelder: elev # <-
",
        },
    ],
    check: None,
};

/// Two equal keys.
pub(super) static DUPLICATE: Message = Message {
    headline: Text::new("Feltet står to ganger.", "Feltet står to gonger.", "The field stands twice."),
    label: Text::new("andre gang", "andre gong", "second time"),
    help: Text::new(
        "Slå de to sammen, eller ta bort det ene. Skal det være flere av samme slag, så skriv dem som en liste under \
         feltet.",
        "Slå dei to saman, eller ta bort det eine. Skal det vere fleire av same slag, så skriv dei som ei liste under \
         feltet.",
        "Merge the two, or take one away. If there shall be several of a kind, write them as a list below the field.",
    ),
};
