//! YAML-04: the file is plain text in UTF-8.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "YAML-04",
    severity: Severity::Error,
    basis: &[],
    title: Text::new("Filen er ren tekst i UTF-8", "Fila er rein tekst i UTF-8", "The file is plain text in UTF-8"),
    why: Text::new(
        "Norske bokstaver blir bare lest riktig når filen er lagret som UTF-8. Usynlige tegn, som harde mellomrom fra \
         en nettside eller et tekstbehandlingsprogram, ser ut som mellomrom, men er det ikke: Feltet blir et annet \
         felt enn det ser ut som.",
        "Norske bokstavar blir berre lesne rett når fila er lagra som UTF-8. Usynlege teikn, som harde mellomrom frå \
         ei nettside eller eit tekstbehandlingsprogram, ser ut som mellomrom, men er det ikkje: Feltet blir eit anna \
         felt enn det ser ut som.",
        "Norwegian letters are read rightly only where the file is saved as UTF-8. Invisible characters, such as hard \
         spaces from a web page or a word processor, look like spaces and are none: the field becomes another field \
         than it looks like.",
    ),
    limits: Text::new(
        "Harde mellomrom inne i en tekst er lov. Rundt en verdi gir de bare en advarsel.",
        "Harde mellomrom inne i ein tekst er lov. Rundt ein verdi gir dei berre ei åtvaring.",
        "Hard spaces inside a text are allowed. Around a value they give only a warning.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&CONTROL, &HARD_SPACE, &PADDED, &NOT_UTF8, &UTF16],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
sak:
  id: 2026-0147
  gjelder: elev
  miljø: psykososialt
  arenaer: [skole]
  sårbarhet: 10\u{a0}000 kroner
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: \"2026\u{7}-0147\" # <-
  gjelder: elev
  miljø: psykososialt
  arenaer: [skole]
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
\u{a0}\u{a0}omfang: normal # <-
",
        },
    ],
    check: None,
};

/// A control character.
pub(super) static CONTROL: Message = Message {
    headline: Text::new(
        "Filen har et usynlig styretegn.",
        "Fila har eit usynleg styreteikn.",
        "The file holds an invisible control character.",
    ),
    label: Text::new("usynlig tegn", "usynleg teikn", "invisible character"),
    help: Text::new(
        "Slett tegnet. Det følger gjerne med når tekst limes inn fra et annet program.",
        "Slett teiknet. Det følgjer gjerne med når tekst blir limt inn frå eit anna program.",
        "Delete the character. It often comes along when text is pasted from another program.",
    ),
};

/// A hard space that passes for a space.
pub(super) static HARD_SPACE: Message = Message {
    headline: Text::new(
        "Her står et hardt mellomrom der det skal være et vanlig.",
        "Her står eit hardt mellomrom der det skal vere eit vanleg.",
        "There is a hard space where a plain one belongs.",
    ),
    label: Text::new("hardt mellomrom", "hardt mellomrom", "hard space"),
    help: Text::new(
        "Slett det og trykk mellomrom. Det følger gjerne med når tekst limes inn fra en nettside eller et \
         tekstbehandlingsprogram.",
        "Slett det og trykk mellomrom. Det følgjer gjerne med når tekst blir limt inn frå ei nettside eller eit \
         tekstbehandlingsprogram.",
        "Delete it and press the space bar. It often comes along when text is pasted from a web page or a word \
         processor.",
    ),
};

/// A hard space around a value.
pub(super) static PADDED: Message = Message {
    headline: Text::new(
        "Verdien begynner eller slutter med et hardt mellomrom.",
        "Verdien byrjar eller sluttar med eit hardt mellomrom.",
        "The value begins or ends with a hard space.",
    ),
    label: Text::new("hardt mellomrom", "hardt mellomrom", "hard space"),
    help: Text::new(
        "Slett det, så blir verdien lest slik den ser ut.",
        "Slett det, så blir verdien lesen slik han ser ut.",
        "Delete it, and the value is read as it looks.",
    ),
};

/// Bytes that are no UTF-8.
pub(super) static NOT_UTF8: Message = Message {
    headline: Text::new(
        "Filen er ikke lagret som UTF-8.",
        "Fila er ikkje lagra som UTF-8.",
        "The file is not saved as UTF-8.",
    ),
    label: Text::new("kan ikke leses herfra", "kan ikkje lesast herfrå", "cannot be read from here"),
    help: Text::new(
        "Åpne filen i et redigeringsprogram, velg «Lagre som» og tegnkodingen UTF-8. Se etter at æ, ø og å er riktige.",
        "Opne fila i eit redigeringsprogram, vel «Lagre som» og teiknkodinga UTF-8. Sjå etter at æ, ø og å er rette.",
        "Open the file in an editor, choose “Save as” and the encoding UTF-8. Make sure that æ, ø and å are right.",
    ),
};

/// UTF-16.
pub(super) static UTF16: Message = Message {
    headline: Text::new("Filen er lagret som UTF-16.", "Fila er lagra som UTF-16.", "The file is saved as UTF-16."),
    label: Text::new("kan ikke leses herfra", "kan ikkje lesast herfrå", "cannot be read from here"),
    help: Text::new(
        "Velg «Lagre som» og tegnkodingen UTF-8, ikke «Unicode» eller UTF-16.",
        "Vel «Lagre som» og teiknkodinga UTF-8, ikkje «Unicode» eller UTF-16.",
        "Choose “Save as” and the encoding UTF-8, not “Unicode” or UTF-16.",
    ),
};
