//! PLAN-32: the plan is made when the measures begin.

use crate::case::Day;
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-32",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_PLAN_LIVING],
    title: Text::new(
        "Planen blir laget når tiltakene begynner",
        "Planen blir laga når tiltaka byrjar",
        "The plan is made when the measures begin",
    ),
    why: Text::new(
        "Planen skal lages samtidig med at tiltakene settes inn. Lages den etterpå, beskriver den det som alt er \
         gjort, og verken eleven, foreldrene eller de ansatte hadde den å holde seg til.",
        "Planen skal lagast samtidig med at tiltaka blir sette inn. Blir han laga etterpå, skildrar han det som alt er \
         gjort, og verken eleven, foreldra eller dei tilsette hadde han å halde seg til.",
        "The plan shall be made at the same time as the measures are taken. If it is made afterwards it describes what \
         has already been done, and neither the pupil, the parents nor the staff had it to go by.",
    ),
    limits: Text::new(
        "Rundskrivet sier samtidig; to skoledager er brilles eget forslag. Regelen bruker den første datoen i \
         `endringer` og `plan.dato`, og er stille når en senere versjon ikke sier når den første ble laget. \
         Strakstiltak er utenfor, også når de går over i planen samme dag de begynte.",
        "Rundskrivet seier samtidig; to skoledagar er brille sitt eige framlegg. Regelen brukar den første datoen i \
         `endringer` og `plan.dato`, og er still når ein seinare versjon ikkje seier når den første vart laga. \
         Strakstiltak er utanfor, òg når dei går over i planen same dag dei byrja.",
        "The circular says at the same time; two school days are brille's own proposal. The rule uses the first date \
         of `endringer` and `plan.dato`, and is silent where a later version does not say when the first was made. \
         Immediate measures are left out, also where they go over into the plan with the day on which they began.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &["HOR-01", "PLAN-33"],
    missing: None,
    messages: &[&AFTER],
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
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: tiltak, synspunkt: E1 ønsker faste lag., vektlagt: Det er tatt inn i planen. }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 vil ha faste lag videre., vektlagt: Tiltakene fortsetter. }
plan:
  versjon: 1
  dato: 2026-09-14 # <-
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag hver mandag., start: 2026-09-08, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
",
        },
    ],
    check: Some(check),
};

static AFTER: Message = Message {
    headline: Text::new(
        "Planen er fra {planned}, {days} etter at det første tiltaket begynte {start}.",
        "Planen er frå {planned}, {days} etter at det første tiltaket byrja {start}.",
        "The plan is from {planned}, {days} after the first measure began on {start}.",
    ),
    label: Text::new("etter at tiltakene begynte", "etter at tiltaka byrja", "after the measures began"),
    help: Text::new(
        "Skriv inn i `endringer` når den første versjonen ble laget, om den er eldre. Kunne tiltaket ikke vente på \
         planen, hører det hjemme under `strakstiltak`.",
        "Skriv inn i `endringer` når den første versjonen vart laga, om han er eldre. Kunne tiltaket ikkje vente på \
         planen, høyrer det heime under `strakstiltak`.",
        "Record in `endringer` when the first version was made, if it is older. If the measure could not wait for the \
         plan, it belongs under `strakstiltak`.",
    ),
};

const BEGAN: Text = Text::new("tiltaket begynte her", "tiltaket byrja her", "the measure began here");

static SCHOOL_DAYS: Setting = Setting {
    rule: "PLAN-32",
    key: "skoledager",
    default: 2,
    meaning: Text::new(
        "Skoledager fra det første tiltaket begynner, til planen er laget.",
        "Skoledagar frå det første tiltaket byrjar, til planen er laga.",
        "School days from the start of the first measure until the plan is made.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, found: &mut Findings) {
    let case = context.case;
    let unclear = context.is_unclear(&["plan/dato", "plan/versjon", "plan/endringer/*/dato", "strakstiltak/*/dato"]);
    let Some(plan) = case.plan.as_ref().filter(|_| !unclear && !context.is_closed()) else { return };
    let Some((planned, planned_at)) = super::first_planned(plan) else { return };
    let was_immediate =
        |date| case.immediate_measures.iter().any(|measure| measure.date.and_then(|day| day.date) == Some(date));
    let starts = case.measures().iter().filter_map(|measure| measure.start.and_then(Day::dated));
    let starts = starts.filter(|(date, _)| !was_immediate(*date) && !super::begins_before_knowledge(case, *date));
    let Some((start, start_at)) = starts.min_by_key(|(date, _)| *date) else { return };
    if context.calendar.sure_school_days_between(start, planned) > context.threshold(&SCHOOL_DAYS) {
        let finding = Found::at(&AFTER, planned_at).label(start_at, BEGAN).arg("planned", Arg::Date(planned));
        let finding = finding.arg("start", Arg::Date(start)).arg("days", context.days_between(start, planned));
        found.add(finding);
    }
}
