//! SF-15: the plan that was in force went with the answer to Statsforvalteren.

use jiff::civil::Date;

use super::undecided;
use crate::case::{Day, Edition, Plan};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "SF-15",
    severity: Severity::Warning,
    basis: &[&law::ENFORCEMENT_INFORMATION, &law::CIRCULAR_PLAN],
    title: Text::new(
        "Planen fulgte med svaret til statsforvalteren",
        "Planen følgde med svaret til statsforvaltaren",
        "The plan went with the answer to Statsforvalteren",
    ),
    why: Text::new(
        "Statsforvalteren avgjør om plikten til å lage en skriftlig plan er oppfylt. Får statsforvalteren en gammel plan eller \
         ingen, blir ikke det eleven får hjelp med nå, vurdert.",
        "Statsforvaltaren avgjer om plikta til å lage ein skriftleg plan er oppfylt. Får statsforvaltaren ein gammal plan eller \
         ingen, blir ikkje det eleven får hjelp med no, vurdert.",
        "Statsforvalteren decides whether the duty to make a written plan is met. With an old plan or none, what the pupil \
         gets help with now is not judged.",
    ),
    limits: Text::new(
        "Loven sier ikke hvilke dokumenter som skal sendes, bare at alt statsforvalteren trenger, skal legges fram. Regelen ser \
         bare om en utgave av planen til statsforvalteren er ført som utlevert, og hvilken versjon. Om tidligere versjoner, \
         evalueringer og referater er lagt ved, kan ikke filen vise. Regelen venter til skolen har svart, og er stille når \
         saken er avgjort.",
        "Lova seier ikkje kva dokument som skal sendast, berre at alt statsforvaltaren treng, skal leggjast fram. Regelen ser \
         berre om ei utgåve av planen til statsforvaltaren er ført som utlevert, og kva versjon. Om tidlegare versjonar, \
         evalueringar og referat er lagde ved, kan ikkje fila vise. Regelen ventar til skolen har svart, og er still når saka \
         er avgjord.",
        "The Act does not say which documents shall be sent, only that all that Statsforvalteren needs shall be put forward. The \
         rule sees only whether an edition of the plan for Statsforvalteren is recorded as handed out, and which version. \
         Whether earlier versions, evaluations and minutes were attached the file cannot show. The rule waits until the school \
         has answered, and is silent where the case is decided.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NOT_SENT, &OLD_VERSION],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
  SF1: { rolle: ekstern, tittel: Saksbehandler hos statsforvalteren }
utleveringer:
  - { versjon: 1, til: F1, dato: 2026-09-11, utgave: foresatte }
  - { versjon: 1, til: SF1, dato: 2026-10-02, utgave: statsforvalter }
statsforvalter:
  tatt_opp_med_leder: { dato: 2026-09-14, av: F1 }
  meldt: { dato: 2026-09-28, av: F1 }
  svart: 2026-10-02
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
statsforvalter:
  tatt_opp_med_leder: { dato: 2026-09-14, av: F1 }
  meldt: { dato: 2026-09-28, av: F1 }
  svart: 2026-10-02 # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
  SF1: { rolle: ekstern, tittel: Saksbehandler hos statsforvalteren }
plan:
  versjon: 2
  dato: 2026-09-28
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene når klassen deler seg i lag i storefri hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
  endringer:
    - { versjon: 1, dato: 2026-09-11, hva: Planen ble laget. }
    - { versjon: 2, dato: 2026-09-28, hva: Ny evaluering er satt., hvorfor: V1 }
utleveringer:
  - { versjon: 1, til: SF1, dato: 2026-10-02, utgave: statsforvalter }
  - { versjon: 2, til: F1, dato: 2026-09-28, utgave: foresatte }
statsforvalter:
  tatt_opp_med_leder: { dato: 2026-09-14, av: F1 }
  meldt: { dato: 2026-09-28, av: F1 }
  svart: 2026-10-02 # <-
",
        },
    ],
    check: Some(check),
};

static NOT_SENT: Message = Message {
    headline: Text::new(
        "Skolen har svart statsforvalteren, men filen viser ikke at planen fulgte med.",
        "Skolen har svart statsforvaltaren, men fila viser ikkje at planen følgde med.",
        "The school has answered Statsforvalteren, but the file does not show that the plan went with it.",
    ),
    label: Text::new(
        "planen er ikke ført som sendt",
        "planen er ikkje ført som send",
        "the plan is not recorded as sent",
    ),
    help: Text::new(
        "Send planen, og skriv den inn under `utleveringer` med `utgave: statsforvalter`. Er den sendt, mangler bare føringen.",
        "Send planen, og skriv han inn under `utleveringer` med `utgave: statsforvalter`. Er han send, manglar berre føringa.",
        "Send the plan, and record it under `utleveringer` with `utgave: statsforvalter`. If it was sent, only the record is \
         missing.",
    ),
};

static OLD_VERSION: Message = Message {
    headline: Text::new(
        "Statsforvalteren har fått versjon {sent} av planen, men versjon {current} gjaldt da skolen svarte.",
        "Statsforvaltaren har fått versjon {sent} av planen, men versjon {current} galdt då skolen svarte.",
        "Statsforvalteren got version {sent} of the plan, but version {current} was in force when the school answered.",
    ),
    label: Text::new("med en eldre versjon", "med ein eldre versjon", "with an older version"),
    help: Text::new(
        "Send den gjeldende versjonen også, og skriv den inn under `utleveringer`. Er den sendt, mangler bare føringen.",
        "Send den gjeldande versjonen òg, og skriv han inn under `utleveringer`. Er han send, manglar berre føringa.",
        "Send the version in force as well, and record it under `utleveringer`. If it was sent, only the record is missing.",
    ),
};

const HANDOUTS: &[&str] = &[
    "plan/versjon",
    "plan/dato",
    "plan/endringer/*/versjon",
    "plan/endringer/*/dato",
    "utleveringer/*/versjon",
    "utleveringer/*/utgave",
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(plan) = &context.case.plan else { return };
    let answered = undecided(context).and_then(|there| there.section.answered?.dated());
    let Some((answered, answered_at)) = answered.filter(|(date, _)| *date <= context.today) else { return };
    let Some(current) = version_on(plan, answered).filter(|_| !context.is_unclear(HANDOUTS)) else { return };
    let to_governor = |edition: Edition| edition == Edition::CountyGovernor;
    let handouts = context.case.handouts.iter();
    let sent = handouts.filter(|handout| handout.edition.is_some_and(|edition| to_governor(*edition)));
    let found = match sent.filter_map(|handout| handout.version).map(|version| version.value).max() {
        None => Found::at(&NOT_SENT, answered_at),
        Some(sent) if sent < current => {
            let found = Found::at(&OLD_VERSION, answered_at).arg("sent", Arg::Number(sent));
            found.arg("current", Arg::Number(current))
        }
        Some(_) => return,
    };
    findings.add(found);
}

/// The version of the plan that was in force on a day; none where the plan came later.
fn version_on(plan: &Plan<'_>, day: Date) -> Option<i64> {
    let is_in_force = |date: Option<Day<'_>>| date.and_then(|date| date.date).is_some_and(|date| date <= day);
    let changes = plan.changes.iter().map(|change| (change.version, change.date));
    let versions = changes.chain([(plan.version, plan.date)]).filter(|(_, date)| is_in_force(*date));
    versions.filter_map(|(version, _)| version).map(|version| version.value).max()
}
