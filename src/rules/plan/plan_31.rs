//! PLAN-31: a sanction names the school rule that it rests on.

use crate::case::MeasureKind;
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-31",
    severity: Severity::Warning,
    basis: &[&law::SCHOOL_RULES],
    title: Text::new(
        "En reaksjon mot en elev viser til skoleregelen den bygger på",
        "Ein reaksjon mot ein elev viser til skoleregelen han byggjer på",
        "A sanction against a pupil names the school rule that it rests on",
    ),
    why: Text::new(
        "Skolen kan bare bruke reaksjoner som står i skolereglene, og bare slik de sier. Eleven som får reaksjonen, \
         skal kunne se hvilken regel det gjelder, og den som er utsatt, er ikke hjulpet av en reaksjon som må tas \
         tilbake.",
        "Skolen kan berre bruke reaksjonar som står i skolereglane, og berre slik dei seier. Eleven som får \
         reaksjonen, skal kunne sjå kva regel det gjeld, og den som er utsett, er ikkje hjelpt av ein reaksjon som må \
         takast tilbake.",
        "The school can only use sanctions that its rules provide for, and only as they say. The pupil who is \
         sanctioned must be able to see which rule it is about, and the one exposed is not helped by a sanction that \
         must be taken back.",
    ),
    limits: Text::new(
        "Loven krever at reaksjonen har grunnlag i skolereglene, ikke at planen viser til regelen; derfor er dette en \
         advarsel. Regelen leser ikke skolereglene og vet ikke om reaksjonen er tillatt etter dem.",
        "Lova krev at reaksjonen har grunnlag i skolereglane, ikkje at planen viser til regelen; difor er dette ei \
         åtvaring. Regelen les ikkje skolereglane og veit ikkje om reaksjonen er tillaten etter dei.",
        "The Act requires the sanction to have a basis in the school rules, not the plan to name the rule; this is \
         therefore a warning. The rule does not read the school rules and does not know whether they allow the \
         sanction.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NO_RULE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - id: T1
      løser: [P1]
      art: sanksjon # <-
      hva: R1 gir skriftlig anmerkning til den som slo.
      start: 2026-09-14
      utføres_av: [R1]
      evalueres: { dato: 2026-09-25 }
    - { id: T2, løser: [P1], hva: L1 setter faste lag hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
",
        },
    ],
    check: Some(check),
};

static NO_RULE: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} er en reaksjon, men viser ikke til noen skoleregel.",
        "Tiltaket {measure} er ein reaksjon, men viser ikkje til nokon skoleregel.",
        "The measure {measure} is a sanction, but names no school rule.",
    ),
    label: Text::new("uten skoleregel", "utan skoleregel", "without a school rule"),
    help: Text::new(
        "Skriv i `skoleregel` hvilken regel reaksjonen bygger på. Finnes det ingen, kan reaksjonen ikke brukes.",
        "Skriv i `skoleregel` kva regel reaksjonen byggjer på. Finst det ingen, kan reaksjonen ikkje brukast.",
        "Write in `skoleregel` which rule the sanction rests on. If there is none, the sanction cannot be used.",
    ),
};

fn check(context: &Context<'_>, found: &mut Findings) {
    for measure in context.case.measures() {
        let sanction = measure.kind.filter(|kind| kind.value == MeasureKind::Sanction);
        if let Some(kind) = sanction.filter(|_| context.gaps.plainly_lack(measure.node, "skoleregel")) {
            found.add(Found::at(&NO_RULE, kind.node).arg("measure", named(measure.id)));
        }
    }
}
