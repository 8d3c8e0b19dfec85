//! SAK-10: related cases are linked by their case numbers and never by names.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "SAK-10",
    severity: Severity::Warning,
    basis: &[&law::SECRECY, &law::OWN_PROPOSAL],
    title: Text::new(
        "Beslektede saker er nevnt med saksnummer",
        "Saker som heng saman, er nemnde med saksnummer",
        "Related cases are named by case number",
    ),
    why: Text::new(
        "Saken til en annen elev er taushetsbelagt. Et saksnummer viser de ansatte at sakene henger sammen, uten at den som \
         får lese denne saken, får vite hvem den andre gjelder.",
        "Saka til ein annan elev er teiepliktig. Eit saksnummer viser dei tilsette at sakene heng saman, utan at den som \
         får lese denne saka, får vite kven den andre gjeld.",
        "Another pupil's case is confidential. A case number shows the staff that the cases belong together, without \
         telling whoever reads this case whom the other one concerns.",
    ),
    limits: Text::new(
        "Ethvert saksnummer har et siffer; en tekst uten noe siffer er derfor trolig et navn eller en forklaring. Denne \
         prøven er brilles eget forslag. Regelen ser ikke om nummeret finnes, og ikke om saker mangler.",
        "Eitkvart saksnummer har eit siffer; ein tekst utan noko siffer er derfor truleg eit namn eller ei forklaring. \
         Denne prøva er brille sitt eige framlegg. Regelen ser ikkje om nummeret finst, og ikkje om saker manglar.",
        "Every case number has a digit; a text without any is therefore probably a name or an explanation. This test is \
         brille's own proposal. The rule does not see whether the number exists, nor whether cases are left out.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NO_NUMBER],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
sak: { id: 2026-0147, gjelder: elev, miljø: psykososialt, arenaer: [skole], mønster: gjentatt, beslektede_saker: [2026-0151] }
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
  mønster: gjentatt
  beslektede_saker:
    - 2026-0151
    - saken til en annen i klassen # <-
",
        },
    ],
    check: Some(check),
};

static NO_NUMBER: Message = Message {
    headline: Text::new(
        "En beslektet sak er ikke nevnt med saksnummer.",
        "Ei sak som heng saman med denne, er ikkje nemnd med saksnummer.",
        "A related case is not named by its case number.",
    ),
    label: Text::new("er ikke et saksnummer", "er ikkje eit saksnummer", "is not a case number"),
    help: Text::new(
        "Skriv bare saksnumrene i `beslektede_saker`, aldri navn eller beskrivelser av andre elever.",
        "Skriv berre saksnummera i `beslektede_saker`, aldri namn eller skildringar av andre elevar.",
        "Write only the case numbers in `beslektede_saker`, never names or descriptions of other pupils.",
    ),
};

const THIS_TOO: Text = Text::new("denne også", "denne òg", "this one too");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(frame) = &context.case.frame else { return };
    let is_number = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    let mut texts = frame.related.iter().filter(|case| !is_number(case.value));
    if let Some(first) = texts.next() {
        let found = Found::at(&NO_NUMBER, first.node);
        findings.add(texts.fold(found, |found, other| found.label(other.node, THIS_TOO)));
    }
}
