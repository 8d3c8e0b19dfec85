//! YAML-01: the text follows the rules of writing.

use super::slips;
use crate::finding::Severity;
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "YAML-01",
    severity: Severity::Error,
    basis: &[],
    title: Text::new(
        "Filen følger skrivereglene",
        "Fila følgjer skrivereglane",
        "The file follows the rules of writing",
    ),
    why: Text::new(
        "En saksfil er vanlig tekst med felt, verdier, lister og innrykk. Blir et tegn glemt eller et innrykk feil, \
         kan filen leses på en annen måte enn den er ment, eller ikke leses i det hele tatt. Da kan ingenting i den \
         delen kontrolleres eller skrives ut.",
        "Ei saksfil er vanleg tekst med felt, verdiar, lister og innrykk. Blir eit teikn gløymt eller eit innrykk \
         feil, kan fila lesast på ein annan måte enn ho er meint, eller ikkje lesast i det heile teke. Då kan \
         ingenting i den delen kontrollerast eller skrivast ut.",
        "A case file is plain text with fields, values, lists and indentation. Where a sign is forgotten or an \
         indentation is wrong, the file may be read in another way than it is meant, or not at all. Then nothing in \
         that part can be checked or printed.",
    ),
    limits: Text::new(
        "Meldingen gjelder skrivemåten, ikke innholdet i saken. Det som står mellom feilen og neste hoveddel, er ikke \
         lest, og blir kontrollert først når feilen er rettet.",
        "Meldinga gjeld skrivemåten, ikkje innhaldet i saka. Det som står mellom feilen og neste hovuddel, er ikkje \
         lese, og blir kontrollert først når feilen er retta.",
        "This is about how the file is written, not about the case. What stands between the slip and the next main \
         section has not been read, and is checked only when the slip is put right.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[
        &slips::TAB,
        &slips::INDENTATION,
        &slips::NO_SPACE_AFTER_COLON,
        &slips::NO_SPACE_AFTER_DASH,
        &slips::NO_COLON,
        &slips::COLON_IN_TEXT,
        &slips::UNCLOSED_QUOTE,
        &slips::TEXT_AFTER_QUOTE,
        &slips::ESCAPE,
        &slips::UNCLOSED_BRACKET,
        &slips::STRAY_BRACKET,
        &slips::IN_BRACKETS,
        &slips::RESERVED_START,
        &slips::TEXT_AFTER_BLOCK_MARK,
        &slips::LIST_ON_KEY_LINE,
        &slips::HASH_IN_TEXT,
        &slips::OTHER,
    ],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
sak:
  id: \"2026-0147\"
  gjelder: elev
  miljø: psykososialt
  arenaer: [skole]
  sårbarhet: \"E1 sier det slik: jeg sover ikke.\"
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: \"2026-0147 # <-
  gjelder: elev
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: 2026-0147
\tgjelder: elev # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: 2026-0147
   gjelder: elev # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: 2026-0147
  gjelder:elev # <-
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
  arenaer:
    -skole # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: 2026-0147
  gjelder # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: 2026-0147
  sårbarhet: E1 sier det slik: jeg sover ikke. # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: '2026's sak' # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: \"C:\\sak\" # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: 2026-0147
  arenaer: [skole, sfo # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: 2026-0147
  arenaer: [skole, sfo} # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak: { id: 2026-0147 gjelder: elev } # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: @2026-0147 # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: 2026-0147
  sårbarhet: | E1 sover ikke. # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: 2026-0147
  arenaer: - skole # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: 2026-0147
  \"gjelder\" \"elev\" # <-
",
        },
    ],
    check: None,
};
