//! One case for people: what comes next, and what became of Statsforvalteren's decision.

use std::io::{self, Write};

use anstyle::Style;
use jiff::ToSpan;
use jiff::civil::Date;
use textwrap::core::display_width;

use super::words::{fill, from_today, in_days};
use super::{CaseStatus, Enforcement, FineStatus, OrderStatus, Overview, Round, RulingStatus, days, table, words};
use crate::lang::{Lang, Text, date_in_words};
use crate::law;
use crate::report::plain;

/// A heading with its lines: what a line is about, and what it says.
struct Section {
    heading: Text,
    lines: Vec<(String, String)>,
}

/// Writes a page on each case, with the escape codes for colours, in so many columns.
///
/// # Errors
/// Where `out` cannot be written to.
pub fn write(overview: &Overview, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let Overview { today, lang, cases, .. } = overview;
    cases.iter().try_for_each(|case| write_case(case, *today, *lang, width, out))
}

fn write_case(case: &CaseStatus, today: Date, lang: Lang, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let bold = Style::new().bold();
    let number = case.facts.number.as_deref();
    let title = number.map_or_else(|| plain(&case.name), |number| number.into());
    writeln!(out, "{bold}{} {title}{bold:#}", words::CASE.get(lang))?;
    writeln!(out, "{}", plain(&case.name))?;
    table::write_urgent(case, today, lang, width, out)?;
    let sections = [Some(overall(case, today, lang)), case.facts.enforcement.as_ref().map(|at| there(at, today, lang))];
    let sections: Vec<Section> = sections.into_iter().flatten().collect();
    let labels = sections.iter().flat_map(|section| &section.lines).map(|(label, _)| display_width(label));
    let label_width = labels.max().unwrap_or(0);
    for section in sections {
        writeln!(out, "\n{bold}{}{bold:#}", section.heading.get(lang))?;
        for (label, text) in section.lines {
            write_line(&label, &text, label_width, width, out)?;
        }
    }
    Ok(())
}

fn write_line(label: &str, text: &str, label_width: usize, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let lead = format!("  {label}{}", " ".repeat(label_width - display_width(label) + 2));
    let indent = " ".repeat(label_width + 4);
    let options = textwrap::Options::new(width).initial_indent(&lead).subsequent_indent(&indent);
    textwrap::wrap(text, options).iter().try_for_each(|line| writeln!(out, "{line}"))
}

/// How the case itself stands.
fn overall(case: &CaseStatus, today: Date, lang: Lang) -> Section {
    let facts = &case.facts;
    let own = |text: Text| text.get(lang).to_owned();
    let mut lines = vec![
        (own(words::PHASE), words::phase(facts.phase, lang).to_owned()),
        (own(words::IS_SERIOUS), words::serious(facts.serious, lang).to_owned()),
    ];
    let dated = |date: Date| format!("{}, {}", date_in_words(lang, date), from_today(date, today, lang));
    lines.extend(facts.last_recorded.map(|last| (own(LAST), dated(last))));
    let round = |round: &Round| match round.measures.is_empty() {
        true => dated(round.date),
        false => format!("{}: {}", round.measures.join(", "), dated(round.date)),
    };
    lines.extend(facts.rounds.iter().map(|one| (own(words::EVALUATION), round(one))));
    lines.extend(facts.follow_up.map(|date| (own(FOLLOW_UP), dated(date))));
    let counts = &case.findings;
    let [errors, warnings, notes] = [counts.errors, counts.warnings, counts.notes].map(|count| count.to_string());
    let found = fill(FOUND, lang, &[("{errors}", &errors), ("{warnings}", &warnings), ("{notes}", &notes)]);
    lines.push((own(FINDINGS), found));
    Section { heading: HEADING, lines }
}

/// How the case stands at Statsforvalteren.
fn there(case_there: &Enforcement, today: Date, lang: Lang) -> Section {
    let own = |text: Text| text.get(lang).to_owned();
    let words_of = |date: Date| date_in_words(lang, date);
    let mut lines = Vec::new();
    lines.extend(case_there.reported.map(|date| (own(REPORTED), words_of(date))));
    let answered = case_there.answered.map(|date| fill(ANSWERED_ON, lang, &[("{date}", &words_of(date))]));
    let due = case_there.deadline.map(|date| match (&answered, case_there.is_waiting) {
        (None, true) => format!("{}, {}", words_of(date), from_today(date, today, lang)),
        _ => words_of(date),
    });
    let said: Vec<String> = due.into_iter().chain(answered).collect();
    if !said.is_empty() {
        lines.push((own(ANSWER), said.join("; ")));
    }
    if let Some(ruling) = &case_there.ruling {
        decided(ruling, today, lang, &mut lines);
    }
    Section { heading: STATSFORVALTER, lines }
}

fn decided(ruling: &RulingStatus, today: Date, lang: Lang, lines: &mut Vec<(String, String)>) {
    let own = |text: Text| text.get(lang).to_owned();
    let date = ruling.date.map(|date| date_in_words(lang, date));
    let received = ruling.received.map(|date| fill(RECEIVED, lang, &[("{date}", &date_in_words(lang, date))]));
    let said: Vec<String> = date.into_iter().chain(received).collect();
    lines.push((own(RULING), if said.is_empty() { own(NOT_DATED) } else { said.join("; ") }));
    for one in &ruling.orders {
        let label = one.id.as_ref().map_or_else(|| own(ORDER), |id| format!("{} {id}", ORDER.get(lang)));
        lines.push((label, order(one, today, lang)));
    }
    if let Some(text) = fine(ruling, today, lang) {
        lines.push((own(FINE), text));
    }
    lines.push((own(APPEAL), appeal(ruling, lang)));
}

/// Who may appeal, and until when. The file says when the school got the decision, not when the family did.
fn appeal(ruling: &RulingStatus, lang: Lang) -> String {
    let Some(received) = ruling.received else { return APPEAL_PERIOD.get(lang).to_owned() };
    let last = received.saturating_add(APPEAL_WEEKS.weeks());
    let days = [("{date}", date_in_words(lang, received)), ("{last}", date_in_words(lang, last))];
    fill(APPEAL_UNTIL, lang, &days.each_ref().map(|(name, day)| (*name, day.as_str())))
}

fn order(order: &OrderStatus, today: Date, lang: Lang) -> String {
    let deadline = order.deadline.map(|date| date_in_words(lang, date)).unwrap_or_default();
    let done = order.done.map(|date| date_in_words(lang, date)).unwrap_or_default();
    let (text, count) = match (order.done, order.deadline) {
        (Some(done), Some(deadline)) if done > deadline => (DONE_LATE, days(deadline, done)),
        (Some(_), Some(_)) => (DONE_IN_TIME, 0),
        (Some(_), None) => (DONE, 0),
        (None, Some(deadline)) if deadline < today => (OVERDUE, days(deadline, today)),
        (None, Some(due)) if due == today => (DUE_TODAY, 0),
        (None, Some(deadline)) => (OPEN, days(today, deadline)),
        (None, None) => (NO_DEADLINE, 0),
    };
    fill(text, lang, &[("{deadline}", &deadline), ("{done}", &done), ("{days}", &in_days(count, lang))])
}

/// The fine that runs or will run, or that one may come.
fn fine(ruling: &RulingStatus, today: Date, lang: Lang) -> Option<String> {
    let Some(FineStatus { from, kroner_a_day, is_running }) = ruling.fine else {
        return ruling.has_open_orders().then(|| fill(RISK, lang, &[("{law}", law::COERCIVE_FINE.cite.get(lang))]));
    };
    let date = from.map(|from| date_in_words(lang, from));
    let when = match (date, from.is_some_and(|from| from > today)) {
        (Some(date), _) if is_running => Some(fill(RUNS, lang, &[("{date}", &date)])),
        (Some(date), true) => Some(fill(WILL_RUN, lang, &[("{date}", &date)])),
        (Some(date), false) => Some(fill(STOPPED, lang, &[("{date}", &date)])),
        (None, _) => None,
    };
    let much = kroner_a_day.map(|kroner| fill(A_DAY, lang, &[("{kroner}", &kroner.to_string())]));
    let said: Vec<String> = when.into_iter().chain(much).collect();
    (!said.is_empty()).then(|| said.join("; "))
}

const HEADING: Text = Text::new("Saken", "Saka", "The case");
const LAST: Text = Text::new("Sist ført", "Sist ført", "Last recorded");
const FOLLOW_UP: Text = Text::new("Oppfølging", "Oppfølging", "Follow-up");
const FINDINGS: Text = Text::new("Funn", "Funn", "Findings");
const FOUND: Text = Text::new(
    "feil: {errors}, advarsler: {warnings}, merknader: {notes}",
    "feil: {errors}, åtvaringar: {warnings}, merknader: {notes}",
    "errors: {errors}, warnings: {warnings}, notes: {notes}",
);
const STATSFORVALTER: Text = Text::new("Statsforvalteren", "Statsforvaltaren", "Statsforvalteren");
const REPORTED: Text = Text::new("Meldt", "Meld", "Reported");
const ANSWER: Text = Text::new("Svarfrist", "Svarfrist", "Answer due");
const ANSWERED_ON: Text = Text::new("svart {date}", "svart {date}", "answered {date}");
const RULING: Text = Text::new("Vedtak", "Vedtak", "Decision");
const RECEIVED: Text = Text::new("mottatt {date}", "motteke {date}", "received {date}");
const NOT_DATED: Text = Text::new("dagen er ikke ført", "dagen er ikkje ført", "the day is not recorded");
const ORDER: Text = Text::new("Pålegg", "Pålegg", "Order");
const DONE: Text = Text::new("utført {done}", "utført {done}", "done {done}");
const DONE_IN_TIME: Text = Text::new(
    "utført {done}; fristen var {deadline}",
    "utført {done}; fristen var {deadline}",
    "done {done}; it was due {deadline}",
);
const DONE_LATE: Text = Text::new(
    "utført {done}, {days} etter fristen {deadline}",
    "utført {done}, {days} etter fristen {deadline}",
    "done {done}, {days} after it was due {deadline}",
);
const OPEN: Text = Text::new(
    "ikke utført; fristen er {deadline}, {days} igjen",
    "ikkje utført; fristen er {deadline}, {days} att",
    "not done; it is due {deadline}, {days} left",
);
const DUE_TODAY: Text = Text::new(
    "ikke utført; fristen er i dag, {deadline}",
    "ikkje utført; fristen er i dag, {deadline}",
    "not done; it is due today, {deadline}",
);
const OVERDUE: Text = Text::new(
    "ikke utført; {days} over fristen {deadline}",
    "ikkje utført; {days} over fristen {deadline}",
    "not done; {days} over its deadline of {deadline}",
);
const NO_DEADLINE: Text = Text::new(
    "ikke utført; ingen frist er ført",
    "ikkje utført; ingen frist er ført",
    "not done; no deadline is recorded",
);
const FINE: Text = Text::new("Tvangsmulkt", "Tvangsmulkt", "Coercive fine");
const RUNS: Text = Text::new("løper fra {date}", "går frå {date}", "runs from {date}");
const WILL_RUN: Text = Text::new(
    "løper fra {date} dersom et pålegg da ikke er utført",
    "går frå {date} dersom eit pålegg då ikkje er utført",
    "runs from {date} if an order is not carried out by then",
);
const STOPPED: Text = Text::new(
    "løper ikke; den var fastsatt fra {date}",
    "går ikkje; ho var fastsett frå {date}",
    "does not run; it was set from {date}",
);
const A_DAY: Text = Text::new("{kroner} kroner per dag", "{kroner} kroner per dag", "{kroner} kroner a day");
const RISK: Text = Text::new(
    "ikke fastsatt; statsforvalteren kan fastsette den, og da løper den fra fristen er brutt ({law})",
    "ikkje fastsett; statsforvaltaren kan fastsetje ho, og då går ho frå fristen er broten ({law})",
    "none imposed; Statsforvalteren may impose one, which then runs from the day a deadline is missed ({law})",
);
const APPEAL: Text = Text::new("Klage", "Klage", "Appeal");
/// How long the period is (rundskrivet om skolemiljø punkt 8).
const APPEAL_WEEKS: i32 = 3;
const APPEAL_UNTIL: Text = Text::new(
    "Eleven og foreldrene kan klage innen tre uker fra de fikk vedtaket: til {last}, dersom de fikk det samme dag som \
     skolen ({date}). Skolen og skoleeieren kan ikke klage. Mer: `brille explain SF-17`",
    "Eleven og foreldra kan klage innan tre veker frå dei fekk vedtaket: til {last}, dersom dei fekk det same dag som \
     skolen ({date}). Skolen og skoleeigaren kan ikkje klage. Meir: `brille explain SF-17`",
    "The pupil and the parents can appeal within three weeks from when they got the decision: until {last}, if they got \
     it on the same day as the school ({date}). The school and its owner cannot appeal. More: `brille explain SF-17`",
);
const APPEAL_PERIOD: Text = Text::new(
    "Eleven og foreldrene kan klage innen tre uker fra de fikk vedtaket; den dagen står ikke i filen. Skolen og \
     skoleeieren kan ikke klage. Mer: `brille explain SF-17`",
    "Eleven og foreldra kan klage innan tre veker frå dei fekk vedtaket; den dagen står ikkje i fila. Skolen og \
     skoleeigaren kan ikkje klage. Meir: `brille explain SF-17`",
    "The pupil and the parents can appeal within three weeks from when they got the decision; that day is not in the \
     file. The school and its owner cannot appeal. More: `brille explain SF-17`",
);
