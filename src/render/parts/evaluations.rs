//! What came of the measures, and how the case ended.

use super::super::clean::Clean;
use super::super::paper::{Block, Line, Style, Table};
use super::super::scribe::Scribe;
use super::super::words;
use super::findings::{note, safe_line};
use crate::case::{At, Closing, Code, Degree, Evaluation, MeasureResult, Reopening};

/// The evaluations held, under one heading.
pub(in crate::render) fn all(scribe: &Scribe) -> Vec<Block> {
    let heading = (!scribe.case.evaluations.is_empty()).then(|| Block::section(scribe.words.evaluations));
    heading.into_iter().chain(rounds(scribe)).collect()
}

/// The same without the heading.
pub(in crate::render) fn rounds(scribe: &Scribe) -> Vec<Block> {
    let one = |held: &Evaluation| {
        let title = Block::subsection(title(scribe, held));
        std::iter::once(title).chain(round(scribe, held, true)).collect::<Vec<_>>()
    };
    scribe.case.evaluations.iter().flat_map(one).collect()
}

/// «Evaluering 28. september 2026 (V1)»
pub(in crate::render) fn title(scribe: &Scribe, held: &Evaluation) -> Clean {
    let mut parts = vec![scribe.words.evaluation.into(), scribe.stated_day(held.date)];
    parts.extend(scribe.id(held.id).map(|id| Clean::concat(["(".into(), id, ")".into()])));
    Clean::join(&parts, " ")
}

/// One round: who took part, what was done, how everybody sees it and, where asked for, which measures came of it.
pub(in crate::render) fn round(scribe: &Scribe, held: &Evaluation, with_new: bool) -> Vec<Block> {
    let words = scribe.words;
    let mut blocks = Vec::new();
    if let Some(all) = scribe.listed(&held.participants) {
        let said = Clean::concat([words.participants.into(), ": ".into(), all]);
        blocks.push(Block::lead(Line::default().muted(said)));
    }
    if !held.measures.is_empty() {
        blocks.push(results(scribe, held));
    }
    let pupil = held.pupil_view.as_ref();
    blocks.extend(pupil.map(|view| pupil_entry(scribe, view.hearing, view.safe)));
    let said = [
        (words.guardians_assessment, held.guardians_view),
        (words.guardians_not_asked, held.guardians_not_asked_reason),
        (words.school_assessment, held.school_view),
    ];
    let said = said.into_iter().filter_map(|(label, text)| Some((label, scribe.prose(text)?)));
    blocks.extend(said.map(|(label, text)| Block::entry(label, vec![Block::prose(text)])));
    let new = scribe.ids(&held.new_measures).filter(|_| with_new);
    blocks.extend(new.map(|ids| Block::entry(words.new_measures, vec![Block::line(ids)])));
    blocks
}

fn results(scribe: &Scribe, held: &Evaluation) -> Block {
    let words = scribe.words;
    let columns =
        [(words.measures, 14), (words.carried_out, 25), (words.effect, 25), (words.decision, 0), (words.next, 28)];
    Table::plain(&columns, held.measures.iter().map(|result| result_row(scribe, result)).collect())
}

fn result_row(scribe: &Scribe, result: &MeasureResult) -> Vec<Vec<Block>> {
    let lang = scribe.lang();
    let strong = |text: Clean| Block::line(Line::default().strong(text));
    let decision = result.decision.map(|decision| strong(words::decision(decision.value, lang).into()));
    let next = scribe.day(result.next).map(|day| Line::default().with(day, Style::Plain));
    vec![
        scribe.id(result.measure).map(strong).into_iter().collect(),
        result.done.map(|done| Block::line(words::done(done.value, lang))).into_iter().collect(),
        result.effect.map(|effect| Block::line(words::effect(effect.value, lang))).into_iter().collect(),
        decision.into_iter().chain(scribe.prose(result.reason).map(Block::prose)).collect(),
        next.map(Block::line).into_iter().collect(),
    ]
}

/// The pupil's answer, with the words of the hearing that it rests on.
fn pupil_entry(scribe: &Scribe, rests_on: Option<Code>, safe: Option<At<Degree>>) -> Block {
    let is_it = |id: Option<Code>| id.zip(rests_on).is_some_and(|(id, of)| id.value == of.value);
    let hearing = scribe.case.hearings.iter().find(|hearing| is_it(hearing.id));
    let view = scribe.prose(hearing.and_then(|hearing| hearing.view));
    let safe = safe.map(|safe| safe_line(scribe, words::safe(safe.value, scribe.lang())));
    let body = safe.into_iter().chain(view.map(|text| Block::Voice { text })).collect();
    Block::noted(scribe.words.pupil_assessment, note(scribe.id(rests_on)), body)
}

/// How the case ended, and what follows.
pub(in crate::render) fn closing(scribe: &Scribe) -> Vec<Block> {
    let Some(closing) = &scribe.case.closing else { return Vec::new() };
    let words = scribe.words;
    let follow_up = closing.follow_up.as_ref();
    let mut blocks = vec![Block::section(words.closing), closed_entry(scribe, closing)];
    let pupil = closing.pupil_confirms.as_ref();
    blocks.extend(pupil.map(|view| pupil_entry(scribe, view.hearing, view.safe)));
    let guardians = scribe.prose(closing.guardians_view);
    blocks.extend(guardians.map(|text| Block::entry(words.guardians_assessment, vec![Block::prose(text)])));
    let disagreement = scribe.prose(closing.disagreement);
    blocks.extend(disagreement.map(|text| Block::entry(words.disagreement, vec![Block::prose(text)])));
    let after = scribe.prose(follow_up.and_then(|after| after.what));
    let after_day = note(scribe.day(follow_up.and_then(|after| after.date)));
    blocks.extend(after.map(|text| Block::noted(words.follow_up, after_day, vec![Block::prose(text)])));
    let informed = scribe.listed(&closing.informed);
    blocks.extend(informed.map(|all| Block::entry(words.closing_informed, vec![Block::line(all)])));
    blocks.extend(scribe.case.reopenings.iter().map(|one| reopened(scribe, one)));
    blocks
}

fn closed_entry(scribe: &Scribe, closing: &Closing) -> Block {
    let words = scribe.words;
    let reason = closing.reason.map(|reason| words::closing(reason.value, scribe.lang()));
    let reason = reason.map(|said| Clean::concat([words.closing_reason.into(), ": ".into(), said.into(), ".".into()]));
    let explanation = scribe.sentence(closing.explanation).map(|text| Block::detail(words.explanation, text));
    let body = reason.map(Block::line).into_iter().chain(explanation).collect();
    Block::noted(words.closed_on, note(scribe.day(closing.date)), body)
}

fn reopened(scribe: &Scribe, one: &Reopening) -> Block {
    let why = scribe.prose(one.why).map(Block::prose);
    Block::noted(scribe.words.reopened, note(scribe.day(one.date)), why.into_iter().collect())
}
