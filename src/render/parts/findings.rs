//! What the school learnt, and what it found out.

use super::super::clean::Clean;
use super::super::paper::{Block, Line, Table, Tone};
use super::super::scribe::Scribe;
use super::super::words;
use crate::case::{Code, Conclusion, Day, Factor, Incident, Investigation, MethodEntry, Report, Seriousness, YesNo};

/// Reports and incidents, under one heading.
pub(in crate::render) fn learnt(scribe: &Scribe) -> Vec<Block> {
    let (case, words) = (scribe.case, scribe.words);
    let mut blocks = Vec::new();
    if !case.reports.is_empty() || !case.incidents.is_empty() {
        blocks.push(Block::section(words.learnt));
    }
    if !case.reports.is_empty() {
        blocks.push(reports(scribe));
    }
    if !case.incidents.is_empty() {
        blocks.push(Block::subsection(words.incidents));
        blocks.push(incidents(scribe));
    }
    blocks
}

/// All reports, each with whom it was passed on to and how serious it was judged to be.
pub(in crate::render) fn reports(scribe: &Scribe) -> Block {
    table_of(scribe, scribe.case.reports.iter())
}

/// The same of some reports.
pub(in crate::render) fn table_of<'r, 't: 'r>(scribe: &Scribe, all: impl Iterator<Item = &'r Report<'t>>) -> Block {
    let words = scribe.words;
    let row = |report: &Report| {
        vec![
            vec![Block::line(scribe.dated(report.date, report.id))],
            report_cell(scribe, report),
            notice_cell(scribe, report),
        ]
    };
    Table::plain(&[(words.date, 22), (words.learnt_what, 0), (words.notice, 54)], all.map(row).collect())
}

fn report_cell(scribe: &Scribe, report: &Report) -> Vec<Block> {
    let words = scribe.words;
    let from: Vec<_> = [scribe.who(report.from), scribe.line(report.channel)].into_iter().flatten().collect();
    let from = (!from.is_empty()).then(|| Clean::join(&from, ", "));
    [
        scribe.prose(report.description).map(Block::prose),
        from.map(|from| Block::detail(words.reported_by, from)),
        scribe.who(report.received_by).map(|who| Block::detail(words.received_by, who)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn notice_cell(scribe: &Scribe, report: &Report) -> Vec<Block> {
    let words = scribe.words;
    let staff = || Line::default().strong(Clean::join(&[words.staff_marker.into(), scribe.law().staff.into()], " "));
    let to_head = Clean::join(&[words.told.into(), scribe.head()], " ");
    let to_owner = report.to_owner.as_ref().filter(|told| told.date.is_some());
    [
        report.is_on_staff().then(|| Block::line(staff())),
        report.to_head.as_ref().map(|told| Block::detail(to_head, notice(scribe, told.date, told.by))),
        to_owner.map(|told| {
            Block::detail(scribe.of_school(words.told_owner, words.told_board), notice(scribe, told.date, told.by))
        }),
        report.seriousness.as_ref().map(|judged| Block::detail(words.seriousness, seriousness(scribe, judged))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// When, and by whom.
fn notice(scribe: &Scribe, date: Option<Day>, by: Option<Code>) -> Clean {
    let day = scribe.stated_day(date);
    match scribe.who(by) {
        Some(who) => Clean::join(&[day, scribe.words.by.into(), who], " "),
        None => day,
    }
}

/// How serious a report was judged to be, in one or two sentences.
fn seriousness(scribe: &Scribe, judged: &Seriousness) -> Clean {
    let words = scribe.words;
    let answer = judged
        .serious
        .map(|answer| Clean::own(if answer.value == YesNo::Yes { words.serious } else { words.not_serious }));
    let by = scribe.who(judged.by).map(|who| Clean::join(&[words.by.into(), who], " "));
    let said: Vec<_> = [answer, scribe.long_day(judged.date), by].into_iter().flatten().collect();
    let said = Clean::concat([Clean::join(&said, " "), ".".into()]);
    match scribe.sentence(judged.reason) {
        Some(reason) => Clean::join(&[said, reason], " "),
        None => said,
    }
}

/// What happened.
fn incidents(scribe: &Scribe) -> Block {
    let words = scribe.words;
    let row = |incident: &Incident| {
        vec![
            vec![Block::line(scribe.dated(incident.date, incident.id))],
            scribe.prose(incident.what).map(Block::prose).into_iter().collect(),
            scribe.line(incident.arena).map(Block::line).into_iter().collect(),
        ]
    };
    let rows = scribe.case.incidents.iter().map(row).collect();
    Table::plain(&[(words.date, 22), (words.what_happened, 0), (words.place, 38)], rows)
}

/// The investigations, under one heading.
pub(in crate::render) fn investigations(scribe: &Scribe) -> Vec<Block> {
    let all: Vec<_> = scribe.case.investigations.iter().collect();
    let heading = (!all.is_empty()).then(|| Block::section(scribe.words.investigation));
    heading.into_iter().chain(each(scribe, &all)).collect()
}

/// Each of some investigations, under a heading of its own where there are several.
pub(in crate::render) fn each(scribe: &Scribe, all: &[&Investigation]) -> Vec<Block> {
    let several = all.len() > 1;
    let part = |one: &&Investigation| {
        let heading = several.then(|| Block::subsection(investigation_title(scribe, one)));
        heading.into_iter().chain(investigation(scribe, one, !several)).collect::<Vec<_>>()
    };
    all.iter().flat_map(part).collect()
}

/// «Undersøkelse U1»
fn investigation_title(scribe: &Scribe, one: &Investigation) -> Clean {
    let title = Clean::own(scribe.words.investigation);
    match scribe.id(one.id) {
        Some(id) => Clean::join(&[title, id], " "),
        None => title,
    }
}

/// One investigation; with its identifier where no heading holds it.
fn investigation(scribe: &Scribe, one: &Investigation, named: bool) -> Vec<Block> {
    let words = scribe.words;
    let mut blocks = vec![Block::lead(Line::default().muted(period(scribe, one, named)))];
    let said = [(words.delay, one.delay_reason), (words.limited, one.limited_reason)];
    let said = said.into_iter().filter_map(|(label, text)| Some((label, scribe.prose(text)?)));
    blocks.extend(said.map(|(label, text)| Block::entry(label, vec![Block::prose(text)])));
    if !one.methods.is_empty() {
        blocks.push(methods(scribe, one));
    }
    let factors: Vec<_> = one.factors.iter().map(|factor| factor_line(scribe, factor)).collect();
    if !factors.is_empty() {
        blocks.push(Block::entry(words.factors, factors));
    }
    blocks.extend(one.conclusion.as_ref().map(|conclusion| conclusion_entry(scribe, conclusion)));
    blocks
}

/// «Undersøkt 8. september 2026 til 11. september 2026 (U1).»
fn period(scribe: &Scribe, one: &Investigation, named: bool) -> Clean {
    let words = scribe.words;
    let ends = one.end.filter(|end| one.start.is_none_or(|start| start.text != end.text));
    let mut parts = vec![words.investigated.into(), scribe.stated_day(one.start)];
    parts.extend(scribe.long_day(ends).into_iter().flat_map(|end| [words.until.into(), end]));
    let id = scribe.id(one.id).filter(|_| named);
    parts.extend(id.map(|id| Clean::concat(["(".into(), id, ")".into()])));
    Clean::concat([Clean::join(&parts, " "), ".".into()])
}

fn methods(scribe: &Scribe, one: &Investigation) -> Block {
    let words = scribe.words;
    let columns = [(words.date, 22), (words.method, 36), (words.carried_out_by, 36), (words.finding, 0)];
    Table::plain(&columns, one.methods.iter().map(|entry| method_row(scribe, entry)).collect())
}

fn method_row(scribe: &Scribe, entry: &MethodEntry) -> Vec<Vec<Block>> {
    let method = entry.method.map(|method| Line::from(words::method(method.value, scribe.lang())));
    let method = match (method.unwrap_or_default(), scribe.line(entry.arena)) {
        (method, Some(place)) => method.br().small(place),
        (method, None) => method,
    };
    let with = scribe.listed(&entry.with).map(|with| Clean::join(&[scribe.words.with.into(), with], " "));
    let by = entry.by.map(|by| scribe.person_lines(&by));
    vec![
        vec![Block::line(scribe.dated(entry.date, None))],
        vec![Block::line(method)],
        by.into_iter().chain(with.map(|with| Line::default().small(with))).map(Block::line).collect(),
        [entry.description, entry.finding]
            .into_iter()
            .filter_map(|text| scribe.prose(text))
            .map(Block::prose)
            .collect(),
    ]
}

fn factor_line(scribe: &Scribe, factor: &Factor) -> Block {
    let id = scribe.id(factor.id).map(|id| Line::default().strong(id).and(" ")).unwrap_or_default();
    Block::line(match scribe.sentence(factor.description) {
        Some(text) => id.and(text),
        None => id,
    })
}

fn conclusion_entry(scribe: &Scribe, conclusion: &Conclusion) -> Block {
    let safe = conclusion.safe.map(|safe| safe_line(scribe, words::safe(safe.value, scribe.lang())));
    let body = safe.into_iter().chain(scribe.prose(conclusion.text).map(Block::prose)).collect();
    Block::noted(scribe.words.conclusion, note(scribe.day(conclusion.date)), body)
}

/// «Har eleven det trygt og godt? Nei.»
pub(in crate::render) fn safe_line(scribe: &Scribe, answer: &'static str) -> Block {
    let said = Clean::concat([scribe.words.safe_question.into(), " ".into(), answer.into(), ".".into()]);
    Block::Prose { text: said, tone: Tone::Strong }
}

/// A note below a label; empty where there is nothing to note.
pub(in crate::render) fn note(text: Option<Clean>) -> Line {
    text.map(Line::from).unwrap_or_default()
}
