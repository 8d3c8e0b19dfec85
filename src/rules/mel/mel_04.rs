//! MEL-04: what a pupil says about himself or herself always sets the duty to act in motion.

use jiff::civil::Date;

use crate::case::{Case, Code, Day, Extent, Investigation, Report, YesNo};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting, named};

pub(super) static RULE: Rule = Rule {
    code: "MEL-04",
    severity: Severity::Error,
    basis: &[&law::REPORT_AND_ACT, &law::CIRCULAR_REPORTING],
    title: Text::new(
        "Skolen har fulgt opp det eleven selv sa fra om",
        "Skolen har følgt opp det eleven sjølv sa frå om",
        "The school has followed up what the pupil said",
    ),
    why: Text::new(
        "Når en elev selv sier at skolemiljøet ikke er trygt og godt, skal det meldes, og skolen skal snarest undersøke. \
         Eleven trenger ikke bevise noe. En elev som sier fra og ikke merker at noe skjer, sier kanskje ikke fra igjen.",
        "Når ein elev sjølv seier at skolemiljøet ikkje er trygt og godt, skal det meldast, og skolen skal snarast \
         undersøkje. Eleven treng ikkje prove noko. Ein elev som seier frå og ikkje merkar at noko skjer, seier kanskje \
         ikkje frå att.",
        "When pupils themselves say that the school environment is not safe and good, that shall be reported, and the \
         school shall investigate as soon as possible. The pupil need not prove anything. A pupil who speaks up and sees \
         nothing happen may not speak up again.",
    ),
    limits: Text::new(
        "Regelen ser om filen viser en undersøkelse, et tiltak, en evaluering eller en samtale med eleven etter \
         meldingen, ikke om det var nok, eller om det gjaldt det eleven sa. Fem skoledager er brilles eget forslag. En \
         oppgitt grunn til å la være, `omfang: enkel`, `fulgt_opp: ja` eller noe i loggen gir advarsel i stedet for \
         feil. Finnes det ingen undersøkelse i saken i det hele tatt, er det UND-01 som sier fra.",
        "Regelen ser om fila viser ei undersøking, eit tiltak, ei evaluering eller ein samtale med eleven etter meldinga, \
         ikkje om det var nok, eller om det gjaldt det eleven sa. Fem skoledagar er brille sitt eige framlegg. Ein \
         oppgitt grunn til å la vere, `omfang: enkel`, `fulgt_opp: ja` eller noko i loggen gir åtvaring i staden for \
         feil. Finst det inga undersøking i saka i det heile, er det UND-01 som seier frå.",
        "The rule sees whether the file shows an investigation, a measure, an evaluation or a talk with the pupil after \
         the report, not whether it was enough or concerned what the pupil said. Five school days are brille's own \
         proposal. A stated reason for not acting, `omfang: enkel`, `fulgt_opp: ja` or something in the log gives a \
         warning instead of an error. Where the case has no investigation at all, UND-01 speaks.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &["UND-01"],
    missing: None,
    messages: &[&DECLINED, &UNANSWERED],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: E1
    mottatt_av: R1
    kanal: samtale
    krenker: elev
    beskrivelse: E1 forteller at E1 blir stående alene i storefri.
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei }
",
        },
        Example {
            good: false,
            date: "2026-10-06",
            yaml: "\
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: R1
    kanal: samtale
    krenker: elev
    beskrivelse: F1 forteller at E1 blir stående alene i storefri.
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei }
  - id: M2
    dato: 2026-09-28
    fra: E1
    mottatt_av: R1
    kanal: samtale
    krenker: elev
    beskrivelse: E1 sier at ingen vil sitte ved siden av E1 på bussen.
    fulgt_opp: nei # <-
  - id: M3
    dato: 2026-09-28
    fra: E1 # <-
    mottatt_av: R1
    kanal: samtale
    krenker: elev
    beskrivelse: E1 sier at det skjedde igjen.
",
        },
    ],
    check: Some(check),
};

static DECLINED: Message = Message {
    headline: Text::new(
        "Eleven sa selv fra {date}, men meldingen {report} er ikke fulgt opp.",
        "Eleven sa sjølv frå {date}, men meldinga {report} er ikkje følgd opp.",
        "The pupil spoke up on {date}, but the report {report} was not followed up.",
    ),
    label: Text::new("ikke fulgt opp", "ikkje følgd opp", "not followed up"),
    help: Text::new(
        "Undersøk det eleven sa, og skriv det inn under `undersøkelser`. Er det gjort, så sett `fulgt_opp: ja`. Var det \
         en god grunn til å la være, så skriv den under `ikke_fulgt_opp_fordi`.",
        "Undersøk det eleven sa, og skriv det inn under `undersøkelser`. Er det gjort, så set `fulgt_opp: ja`. Var det \
         ein god grunn til å la vere, så skriv han under `ikke_fulgt_opp_fordi`.",
        "Investigate what the pupil said and record it under `undersøkelser`. If that is done, set `fulgt_opp: ja`. If \
         there was a good reason not to, state it under `ikke_fulgt_opp_fordi`.",
    ),
};

static UNANSWERED: Message = Message {
    headline: Text::new(
        "Eleven sa selv fra {date}, men filen viser ikke at skolen har gjort noe i de {days} som er gått.",
        "Eleven sa sjølv frå {date}, men fila viser ikkje at skolen har gjort noko i dei {days} som er gått.",
        "The pupil spoke up on {date}, but the file does not show that the school did anything in the {days} since.",
    ),
    label: Text::new("eleven sa selv fra", "eleven sa sjølv frå", "the pupil spoke up"),
    help: Text::new(
        "Snakk med eleven, undersøk saken, og skriv det inn under `medvirkning` og `undersøkelser`. Er det gjort, \
         mangler bare føringen.",
        "Snakk med eleven, undersøk saka, og skriv det inn under `medvirkning` og `undersøkelser`. Er det gjort, \
         manglar berre føringa.",
        "Talk with the pupil, investigate the matter, and record it under `medvirkning` and `undersøkelser`. If that is \
         done, only the record is missing.",
    ),
};

static SCHOOL_DAYS: Setting = Setting {
    rule: "MEL-04",
    key: "skoledager",
    default: 5,
    meaning: Text::new(
        "Skoledager fra en elev selv sier fra, til filen skal vise at skolen har gjort noe.",
        "Skoledagar frå ein elev sjølv seier frå, til fila skal vise at skolen har gjort noko.",
        "School days from when a pupil speaks up until the file must show that the school has acted.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let who_is_unclear = case.pupil.is_none() && context.is_unclear(&["personer/*/rolle"]);
    if who_is_unclear || context.is_unclear(&["elev", "undersøkelser/*/start", "avslutning/dato"]) {
        return;
    }
    for report in &case.reports {
        let Some(from) = report.from.filter(|from| case.is_subject(from.value)) else { continue };
        let Some(date) = report.date.and_then(|day| day.date) else { continue };
        let is_declined = report.followed_up.is_some_and(|answer| answer.value == YesNo::No);
        let found = if is_declined { declined(case, report, date) } else { unanswered(context, report, from, date) };
        if let Some(found) = found {
            findings.add(found.arg("date", Arg::Date(date)));
        }
    }
}

fn declined(case: &Case<'_>, report: &Report<'_>, date: Date) -> Option<Found> {
    let weight = match (report.not_followed_up_reason.is_some(), has_acted_since(case, date)) {
        (true, true) => return None,
        (false, false) => Severity::Error,
        _ => Severity::Warning,
    };
    let found = Found::at(&DECLINED, report.followed_up?.node).severity(weight);
    Some(found.arg("report", named(report.id)))
}

fn unanswered(context: &Context<'_>, report: &Report<'_>, from: Code<'_>, date: Date) -> Option<Found> {
    let (case, until, limit) = (context.case, context.last_day(), context.threshold(&SCHOOL_DAYS));
    let starts = case.investigations.iter().filter_map(|investigation| investigation.start?.date);
    let nothing_investigated = !starts.into_iter().any(|start| start <= context.today);
    let is_early = context.calendar.school_days_between(date, until) <= limit;
    if nothing_investigated || is_early || has_acted_since(case, date) {
        return None;
    }
    let is_doubtful =
        YesNo::said(report.followed_up) || case.extent() == Extent::Light || is_mentioned_after(case, date);
    let usual = if is_doubtful { Severity::Warning } else { Severity::Error };
    let found = Found::at(&UNANSWERED, from.node).arg("days", context.days_between(date, until));
    Some(found.severity(context.weight_by_days(usual, date, until, limit)))
}

/// Whether the file shows that the school investigated, took measures, evaluated or heard the pupil from a day on.
fn has_acted_since(case: &Case<'_>, date: Date) -> bool {
    let is_since = |day: Option<Day<'_>>| day.and_then(|day| day.date).is_some_and(|day| day >= date);
    let plan = case.plan.as_ref();
    case.investigations.iter().any(|investigation| runs_on(investigation, first_planned(case), date))
        || case.immediate_measures.iter().any(|measure| is_since(measure.date))
        || case.measures().iter().any(|measure| is_since(measure.start))
        || plan.is_some_and(|plan| is_since(plan.date) || plan.changes.iter().any(|change| is_since(change.date)))
        || case.evaluations.iter().any(|evaluation| is_since(evaluation.date))
        || was_heard_after(case, date)
}

/// Whether an investigation began on a day or later, or was still going on. One without an end has ended with the plan.
fn runs_on(investigation: &Investigation<'_>, planned: Option<Date>, date: Date) -> bool {
    let day = |day: Option<Day<'_>>| day.and_then(|day| day.date);
    let concluded = investigation.conclusion.as_ref().and_then(|conclusion| day(conclusion.date));
    let methods = investigation.methods.iter().filter_map(|method| day(method.date));
    let start = day(investigation.start);
    let ends = day(investigation.end).or(concluded).or(planned);
    let goes_on = start.is_none_or(|start| start >= date) || ends.is_none_or(|end| end >= date);
    goes_on || methods.into_iter().any(|method| method >= date)
}

fn first_planned(case: &Case<'_>) -> Option<Date> {
    let plan = case.plan.as_ref()?;
    let days = plan.changes.iter().filter_map(|change| change.date).chain(plan.date);
    days.filter_map(|day| day.date).min()
}

/// Whether the pupil was heard on a later day: on the day itself it may be the very same talk.
fn was_heard_after(case: &Case<'_>, date: Date) -> bool {
    let hearings = case.hearings.iter().filter(|hearing| hearing.who.is_some_and(|who| case.is_subject(who.value)));
    hearings.into_iter().any(|hearing| hearing.date.and_then(|day| day.date).is_some_and(|day| day > date))
}

fn is_mentioned_after(case: &Case<'_>, date: Date) -> bool {
    let log = case.log.iter().filter_map(|entry| entry.date?.date);
    let contacts = case.contacts.iter().filter_map(|contact| contact.date?.date);
    log.chain(contacts).any(|day| day > date)
}
