//! YAML-03: a reference by `*` leads to something.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "YAML-03",
    severity: Severity::Error,
    basis: &[],
    title: Text::new(
        "Tekst som begynner med `*`, står i hermetegn",
        "Tekst som byrjar med `*`, står i hermeteikn",
        "Text that begins with `*` stands in quotes",
    ),
    why: Text::new(
        "Uten hermetegn er `*navn` en henvisning til noe som er merket med `&navn` lenger opp. Som regel er stjernen \
         ment som utheving eller som punkt i en liste.",
        "Utan hermeteikn er `*namn` ei tilvising til noko som er merkt med `&namn` lenger oppe. Som regel er stjerna \
         meint som utheving eller som punkt i ei liste.",
        "Without quotes, `*name` is a reference to something marked `&name` further up. Most often the star was meant \
         for emphasis or as an item of a list.",
    ),
    limits: Text::new(
        "Henvisninger som leder et sted, blir fulgt.",
        "Tilvisingar som leier ein stad, blir følgde.",
        "References that lead somewhere are followed.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&UNKNOWN, &CYCLE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
elev: \"E1\"
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
elev: *E1 # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak: &sak
  id: 2026-0147
  gjelder: elev
  miljø: psykososialt
  arenaer: [skole]
  sårbarhet: *sak # <-
",
        },
    ],
    check: None,
};

/// An alias without its anchor.
pub(super) static UNKNOWN: Message = Message {
    headline: Text::new(
        "Teksten begynner med stjerne og blir lest som en henvisning, men det er ingenting den viser til.",
        "Teksten byrjar med stjerne og blir lesen som ei tilvising, men det er ingenting ho viser til.",
        "The text begins with a star and is read as a reference, but there is nothing that it refers to.",
    ),
    label: Text::new("viser ikke til noe", "viser ikkje til noko", "refers to nothing"),
    help: Text::new(
        "Sett hermetegn rundt teksten. Er det et punkt i en liste, så bruk strek: `- punkt`.",
        "Set hermeteikn rundt teksten. Er det eit punkt i ei liste, så bruk strek: `- punkt`.",
        "Put quotes around the text. If it is an item of a list, use a dash: `- item`.",
    ),
};

/// An alias inside its own anchor.
pub(super) static CYCLE: Message = Message {
    headline: Text::new(
        "Henvisningen viser til noe den selv står inne i.",
        "Tilvisinga viser til noko ho sjølv står inne i.",
        "The reference refers to something that it stands inside of.",
    ),
    label: Text::new("viser til seg selv", "viser til seg sjølv", "refers to itself"),
    help: Text::new(
        "Skriv ut det som er ment, i stedet for å vise til det.",
        "Skriv ut det som er meint, i staden for å vise til det.",
        "Write out what is meant instead of referring to it.",
    ),
};
