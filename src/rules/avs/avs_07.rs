//! AVS-07: parents and staff are told that the case is closed.

use jiff::civil::Date;

use super::closing;
use crate::case::{Case, Code, Extent, Role, Topic, YesNo};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "AVS-07",
    severity: Severity::Warning,
    basis: &[&law::INFORMATION, &law::CIRCULAR_INFORMATION],
    title: Text::new(
        "Foreldre og ansatte vet at saken er avsluttet",
        "Foreldre og tilsette veit at saka er avslutta",
        "Parents and staff know that the case is closed",
    ),
    why: Text::new(
        "Foreldre har krav på den informasjonen de trenger, også om sitt eget barn. Vet de ikke at saken er lukket, tror de at \
         noen fortsatt følger med. De ansatte må vite det for å fange opp om det begynner igjen.",
        "Foreldre har krav på den informasjonen dei treng, òg om sitt eige barn. Veit dei ikkje at saka er lukka, trur dei at \
         nokon framleis følgjer med. Dei tilsette må vite det for å fange opp om det byrjar att.",
        "Parents are entitled to the information they need, also on their own child. If they do not know that the case is \
         closed, they believe that somebody is still watching. Staff must know, to notice if it starts again.",
    ),
    limits: Text::new(
        "Loven sier ikke at akkurat avslutningen skal meldes. Det holder at én forelder er nevnt; om begge er likt behandlet, \
         ser FOR-02 på. Foreldrene til en elev over 18 år regnes ikke med. At ingen ansatt er nevnt, er bare en merknad, \
         og den kommer ikke når `omfang` er `enkel`. Tre skoledager er brilles eget forslag. Har eleven byttet skole eller \
         sluttet, er regelen stille.",
        "Lova seier ikkje at nett avslutninga skal meldast. Det held at éin forelder er nemnd; om begge er likt handsama, ser \
         FOR-02 på. Foreldra til ein elev over 18 år blir ikkje rekna med. At ingen tilsett er nemnd, er berre ein merknad, \
         og han kjem ikkje når `omfang` er `enkel`. Tre skoledagar er brille sitt eige framlegg. Har eleven bytt skole eller \
         slutta, er regelen still.",
        "The Act does not say that the closing as such must be told. It is enough that one parent is named; whether both are \
         treated alike is for FOR-02. The parents of a pupil over 18 do not count. That no employee is named is only a \
         note, which is left out where `omfang` is `enkel`. Three school days are brille's own proposal. Where the pupil has \
         changed school or left, the rule is silent.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&PARENTS, &STAFF],
    examples: &[
        Example { good: true, date: "2026-10-09", yaml: super::CLOSED_WELL },
        Example {
            good: false,
            date: "2026-10-09",
            yaml: "\
avslutning:
  dato: 2026-10-02
  årsak: trygt_og_godt
  elev_bekrefter: { medvirkning: MV3, trygt_og_godt: ja }
  begrunnelse: E1 sier at det er trygt.
  foresattes_syn: F1 er enig i at saken avsluttes.
  informert: [E1, L1] # <-
",
        },
        Example {
            good: false,
            date: "2026-10-09",
            yaml: "\
avslutning:
  dato: 2026-10-02
  årsak: trygt_og_godt
  elev_bekrefter: { medvirkning: MV3, trygt_og_godt: ja }
  begrunnelse: E1 sier at det er trygt.
  foresattes_syn: F1 er enig i at saken avsluttes.
  informert: [E1, F1] # <-
",
        },
    ],
    check: Some(check),
};

static PARENTS: Message = Message {
    headline: Text::new(
        "Filen viser ikke at foreldrene fikk vite at saken er avsluttet.",
        "Fila viser ikkje at foreldra fekk vite at saka er avslutta.",
        "The file does not show that the parents were told that the case is closed.",
    ),
    label: Text::new("ingen forelder er nevnt", "ingen forelder er nemnd", "no parent is named"),
    help: Text::new(
        "Fortell foreldrene at saken er avsluttet, og skriv kodene deres i `informert`.",
        "Fortel foreldra at saka er avslutta, og skriv kodane deira i `informert`.",
        "Tell the parents that the case is closed, and write their codes in `informert`.",
    ),
};

static STAFF: Message = Message {
    headline: Text::new(
        "Filen viser ikke at de som arbeider med eleven, vet at saken er avsluttet.",
        "Fila viser ikkje at dei som arbeider med eleven, veit at saka er avslutta.",
        "The file does not show that those who work with the pupil know that the case is closed.",
    ),
    label: Text::new("ingen ansatt er nevnt", "ingen tilsett er nemnd", "no employee is named"),
    help: Text::new(
        "Fortell dem som følger eleven i hverdagen, at saken er avsluttet, og skriv kodene deres i `informert`.",
        "Fortel dei som følgjer eleven i kvardagen, at saka er avslutta, og skriv kodane deira i `informert`.",
        "Tell those who are with the pupil every day that the case is closed, and write their codes in `informert`.",
    ),
};

static SCHOOL_DAYS: Setting = Setting {
    rule: "AVS-07",
    key: "skoledager",
    default: 3,
    meaning: Text::new(
        "Skoledager fra saken ble avsluttet til det må være ført hvem som er informert.",
        "Skoledagar frå saka vart avslutta til det må vere ført kven som er informert.",
        "School days from the closing until it must be on record who was told.",
    ),
    source: &law::OWN_PROPOSAL,
};

const TOLD: &[&str] = &[
    "elev",
    "personer/*/rolle",
    "avslutning/informert",
    "avslutning/informert/*",
    "kontakt/*/dato",
    "kontakt/*/med",
    "kontakt/*/informert_om/*",
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let Some((closing, closed)) = closing(context).filter(|_| !context.pupil_has_left()) else { return };
    let is_due = context.calendar.school_days_between(closed, context.today) > context.threshold(&SCHOOL_DAYS);
    if !is_due || context.is_unclear(TOLD) {
        return;
    }
    let told = |is_meant: fn(Role) -> bool| {
        let is_meant = |code: &Code<'_>| case.role(code.value).is_some_and(is_meant);
        closing.informed.iter().any(is_meant) || contacts_on_closing(case, closed).any(|code| is_meant(&code))
    };
    let place = |message| match closing.node.get("informert") {
        Some(informed) => Found::at(message, informed),
        None => Found::in_section(message, closing.node),
    };
    if has_parents(case, closed) && !told(is_parent) {
        findings.add(place(&PARENTS));
    } else if case.extent() != Extent::Light && !told(Role::works_at_school) {
        findings.add(place(&STAFF).severity(Severity::Note));
    }
}

/// Whoever was with the school in a talk on the closing, at most a month before it.
fn contacts_on_closing<'a>(case: &'a Case<'_>, closed: Date) -> impl Iterator<Item = Code<'a>> {
    let month_before = closed.saturating_sub(jiff::Span::new().months(1));
    let on_closing = case.contacts.iter().filter(move |contact| {
        let since = contact.date.and_then(|day| day.date).is_some_and(|date| date >= month_before);
        since && contact.informed_of.iter().any(|topic| **topic == Topic::Closing)
    });
    on_closing.flat_map(|contact| contact.with.iter().copied())
}

fn has_parents(case: &Case<'_>, closed: Date) -> bool {
    if case.is_about_class() {
        return case.people.iter().any(|person| person.has_role(Role::HomeGroup));
    }
    let Some(pupil) = case.subject().filter(|pupil| !pupil.is_at_least(18, closed)) else { return false };
    let without = |answer: YesNo| answer == YesNo::No;
    case.guardians_of(pupil.code).any(|person| !person.parental_responsibility.is_some_and(|answer| without(*answer)))
}

fn is_parent(role: Role) -> bool {
    matches!(role, Role::Guardian | Role::HomeGroup | Role::ChildWelfare)
}
