//! Intervening, reporting, and telling the owner.

use crate::case::{Incident, Role, YesNo};
use crate::finding::Arg;
use crate::lang::Text;
use crate::preflight::evidence::{Lack, Look, Shown, code};
use crate::preflight::facts::Facts;

pub(super) fn intervened(facts: &Facts<'_>) -> Look {
    let by_staff = |incident: &&Incident<'_>| {
        let sees = |code: &str| facts.case.role(code).is_some_and(Role::works_at_school);
        incident.seen_by.iter().any(|code| sees(code.value))
    };
    let seen: Vec<_> = facts.case.incidents.iter().filter(by_staff).collect();
    let shown = seen.iter().filter_map(|incident| {
        let done = incident.intervention.as_ref()?;
        let shown = |text| Shown::new(text, done.node).on(incident.date).id(incident.id);
        match done.by {
            Some(by) => Some(shown(INTERVENED).arg("hvem", code(Some(by)))),
            None => done.impossible_reason.map(|_| shown(IMPOSSIBLE)),
        }
    });
    Look { has_object: !seen.is_empty(), ..Look::at(shown) }
}

const INTERVENED: Text = Text::new("{hvem} grep inn", "{hvem} greip inn", "{hvem} intervened");
const IMPOSSIBLE: Text = Text::new(
    "det står hvorfor det ikke var mulig",
    "det står kvifor det ikkje var mogleg",
    "it says why it was not possible",
);

pub(super) fn physical(facts: &Facts<'_>) -> Look {
    let interventions = facts.case.incidents.iter().filter_map(|one| Some((one, one.physical_intervention.as_ref()?)));
    Look::where_any(interventions.map(|(incident, done)| {
        let told = done.to_head.as_ref().and_then(|passed| passed.date);
        let shown = Shown::new(TOLD_HEAD, done.node).on(told.or(incident.date)).id(incident.id);
        shown.arg("leder", Arg::Word(facts.head()))
    }))
}

const TOLD_HEAD: Text =
    Text::new("ført, og meldt til {leder}", "ført, og meldt til {leder}", "recorded, and reported to {leder}");

pub(super) fn reported(facts: &Facts<'_>) -> Look {
    let head = || Arg::Word(facts.head());
    let owner = || Arg::Word(facts.owner());
    facts.case.reports.iter().fold(Look::at([]), |mut look, report| {
        let passed = report.to_head.as_ref().and_then(|passed| passed.date);
        let to_owner = report.to_owner.as_ref().and_then(|told| told.date);
        let shown = if let Some(day) = passed {
            Shown::new(PASSED, day.node).on(passed).arg("leder", head())
        } else if YesNo::said(report.delegated) {
            Shown::new(DELEGATED, report.node).on(report.date).arg("leder", head())
        } else if facts.case.is_head(report.received_by) {
            Shown::new(RECEIVED, report.node).on(report.date).arg("leder", head())
        } else if facts.case.owner_received(report) || to_owner.is_some() {
            Shown::new(TO_OWNER, report.node).on(to_owner.or(report.date)).arg("eier", owner())
        } else {
            let id = report.id.filter(|id| crate::schema::is_identifier(id.value));
            return look.lacks(&NOT_PASSED, report.node, vec![("melding", code(id)), ("leder", head())]);
        };
        look.shown.push(shown.id(report.id));
        look
    })
}

const PASSED: Text = Text::new("meldt til {leder}", "meldt til {leder}", "reported to {leder}");
const RECEIVED: Text =
    Text::new("{leder} fikk meldingen selv", "{leder} fekk meldinga sjølv", "{leder} got the report");
const DELEGATED: Text = Text::new(
    "tatt imot av en som gjør det for {leder}",
    "teken imot av ein som gjer det for {leder}",
    "received by somebody who does so for {leder}",
);
const TO_OWNER: Text = Text::new("meldt til {eier}", "meldt til {eier}", "reported to {eier}");
static NOT_PASSED: Lack = Lack::new(
    Text::new(
        "Meldingen {melding} er ikke gitt videre til {leder}.",
        "Meldinga {melding} er ikkje gitt vidare til {leder}.",
        "The report {melding} was not passed on to {leder}.",
    ),
    Text::new(
        "Meld fra, og skriv dagen i `til_leder`.",
        "Meld frå, og skriv dagen i `til_leder`.",
        "Report it, and write the day in `til_leder`.",
    ),
);

pub(super) fn owner(facts: &Facts<'_>) -> Look {
    let judged = facts.case.reports.iter().filter_map(|report| Some((report, report.seriousness.as_ref()?)));
    let judged = judged.filter_map(|(report, judged)| {
        let serious = Arg::Key(judged.serious?.key().to_owned());
        Some(Shown::new(ASSESSED, judged.node).on(judged.date).id(report.id).arg("svar", serious))
    });
    let told = facts.case.reports.iter().filter_map(|report| {
        let day = report.to_owner.as_ref()?.date?;
        Some(Shown::new(TO_OWNER, day.node).on(Some(day)).id(report.id).arg("eier", Arg::Word(facts.owner())))
    });
    let look = Look::at(judged.chain(told));
    match facts.case.reports.first() {
        Some(report) if look.shown.is_empty() => look.doubts(&NOT_ASSESSED, report.node, Vec::new()),
        _ => look,
    }
}

const ASSESSED: Text = Text::new(
    "vurdert om saken er alvorlig: {svar}",
    "vurdert om saka er alvorleg: {svar}",
    "judged whether it is serious: {svar}",
);
static NOT_ASSESSED: Lack = Lack::new(
    Text::new(
        "Det er ikke ført hvor alvorlig saken er.",
        "Det er ikkje ført kor alvorleg saka er.",
        "How serious the case is has not been recorded.",
    ),
    Text::new(
        "Vurder det, og skriv svaret i `alvorlighet`.",
        "Vurder det, og skriv svaret i `alvorlighet`.",
        "Assess it, and write the answer in `alvorlighet`.",
    ),
);

pub(super) fn seriousness(facts: &Facts<'_>) -> Look {
    let judged = facts.case.reports.iter().filter_map(|report| Some((report, report.seriousness.as_ref()?)));
    Look::where_any(judged.filter_map(|(report, judged)| {
        let serious = Arg::Key(judged.serious?.key().to_owned());
        let shown = Shown::new(SIGNS, judged.node).on(judged.date).id(report.id).arg("svar", serious);
        Some(shown.arg("antall", Arg::Number((judged.signs.len() + report.forms.len()) as i64)))
    }))
}

const SIGNS: Text = Text::new(
    "vurdert som alvorlig: {svar}; kjennetegn og former for krenkelse ført: {antall}",
    "vurdert som alvorleg: {svar}; kjenneteikn og former for krenking førte: {antall}",
    "judged serious: {svar}; signs and forms of violation recorded: {antall}",
);

pub(super) fn staff(facts: &Facts<'_>) -> Look {
    Look::where_any(facts.case.reports_on_staff().map(|report| {
        let to_owner = report.to_owner.as_ref().and_then(|told| told.date);
        let passed = report.to_head.as_ref().and_then(|passed| passed.date);
        let text = if to_owner.is_some() || facts.case.owner_received(report) { TO_OWNER } else { ON_STAFF };
        Shown::new(text, report.node)
            .on(to_owner.or(passed).or(report.date))
            .id(report.id)
            .arg("eier", Arg::Word(facts.owner()))
    }))
}

const ON_STAFF: Text = Text::new(
    "melding om en som arbeider på skolen",
    "melding om ein som arbeider på skolen",
    "report on somebody who works at the school",
);

pub(super) fn groundless(facts: &Facts<'_>) -> Look {
    let reports = facts.case.reports.iter().filter_map(|report| Some((report, report.to_owner.as_ref()?)));
    let said = reports.filter(|(_, told)| YesNo::said(told.groundless));
    Look::where_any(said.map(|(report, told)| Shown::new(GROUNDLESS, told.node).on(report.date).id(report.id)))
}

const GROUNDLESS: Text =
    Text::new("ført som åpenbart grunnløs", "ført som openbert grunnlaus", "recorded as obviously groundless");
