//! FORM-06: an identifier, number or month that is not written as it should be.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "FORM-06",
    severity: Severity::Error,
    basis: &[],
    title: Text::new(
        "Koder, nummer og måneder er skrevet på fast måte",
        "Kodar, nummer og månader er skrivne på fast måte",
        "Codes, numbers and months are written in a fixed way",
    ),
    why: Text::new(
        "En kode står i stedet for et navn. Med fast form kan ingen skrive et navn der det skal være en kode, og alt \
         som viser til koden, finner fram.",
        "Ein kode står i staden for eit namn. Med fast form kan ingen skrive eit namn der det skal vere ein kode, og \
         alt som viser til koden, finn fram.",
        "A code stands in place of a name. With a fixed form nobody can write a name where a code belongs, and \
         whatever points at the code finds its way.",
    ),
    limits: Text::new(
        "Regelen ser bare på formen, ikke på innholdet.",
        "Regelen ser berre på forma, ikkje på innhaldet.",
        "The rule looks at the form only, not at the content.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&IDENTIFIER, &ORGANISATION, &MONTH],
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
  - { dato: 2026-09-14, av: kontaktlæreren, hva: Første ukelag ble hengt opp. } # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
skole:
  navn: Solbakken skole
  orgnr: 974 000 008 # <-
  form: offentlig
  trinn: grunnskole
  eier: Fjellvik kommune
  hovedmål: nb
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, født: mai 2014, trinn: 6, ved_skolen: ja } # <-
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
",
        },
    ],
    check: None,
};

pub(super) static IDENTIFIER: Message = Message {
    headline: Text::new(
        "Dette er ikke skrevet som en kode.",
        "Dette er ikkje skrive som ein kode.",
        "This is not written as a code.",
    ),
    label: Text::new("ikke en kode", "ikkje ein kode", "not a code"),
    help: Text::new(
        "Skriv en til tre store bokstaver og et tall, som E1, F2 eller T10. Navn hører hjemme i navnefilen.",
        "Skriv éin til tre store bokstavar og eit tal, som E1, F2 eller T10. Namn høyrer heime i namnefila.",
        "Write one to three capital letters and a number, such as E1, F2 or T10. Names belong in the key file.",
    ),
};

pub(super) static ORGANISATION: Message = Message {
    headline: Text::new(
        "Organisasjonsnummeret er ikke ni siffer.",
        "Organisasjonsnummeret er ikkje ni siffer.",
        "The organisation number is not nine digits.",
    ),
    label: Text::new("skal være ni siffer", "skal vere ni siffer", "must be nine digits"),
    help: Text::new(
        "Skriv ni siffer uten mellomrom, i hermetegn.",
        "Skriv ni siffer utan mellomrom, i hermeteikn.",
        "Write nine digits without spaces, in quotes.",
    ),
};

pub(super) static MONTH: Message = Message {
    headline: Text::new(
        "Fødselsmåneden er ikke skrevet som år-måned.",
        "Fødselsmånaden er ikkje skriven som år-månad.",
        "The month of birth is not written as year-month.",
    ),
    label: Text::new("skal være år-måned", "skal vere år-månad", "must be year-month"),
    help: Text::new(
        "Skriv år og måned, slik: 2014-05. Dagen trengs bare når noen fyller 15 eller 18.",
        "Skriv år og månad, slik: 2014-05. Dagen trengst berre når nokon fyller 15 eller 18.",
        "Write year and month, like this: 2014-05. The day is needed only where somebody turns 15 or 18.",
    ),
};
