//! The verdict for programs, version 1, described by `schemas/kontroll.schema.json`.

use std::io::{self, Write};

use serde::Serialize;

use super::Control;
use crate::finding::fill;
use crate::preflight::{Gap, Judged, Part, Reply, Shown, Standing, Tally, Why};
use crate::report::json::{BasisEntry, Place, Tool, basis_entry, places};
use crate::source::Span;

/// The version of the format; a reader may rely on it.
const VERSION: u32 = 1;

/// Writes the verdict as JSON after `schemas/kontroll.schema.json`.
///
/// # Errors
/// Where `out` cannot be written to.
pub fn control_json(control: &Control<'_>, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &document(control))?;
    writeln!(out)
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    tool: Tool,
    date: String,
    path: &'a str,
    language: &'static str,
    ready: bool,
    whole: bool,
    summary: SummaryEntry,
    sections: Vec<SectionEntry<'a>>,
}

#[derive(Serialize)]
struct SummaryEntry {
    yes: usize,
    no: usize,
    open: usize,
    judged: usize,
    not_applicable: usize,
}

#[derive(Serialize)]
struct SectionEntry<'a> {
    key: &'static str,
    title: &'static str,
    questions: Vec<QuestionEntry<'a>>,
}

#[derive(Serialize)]
struct QuestionEntry<'a> {
    key: &'static str,
    question: String,
    answer: &'static str,
    judged_by_person: bool,
    basis: Vec<BasisEntry>,
    evidence: Vec<EvidenceEntry<'a>>,
    gaps: Vec<GapEntry<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    judgement: Option<JudgementEntry<'a>>,
}

#[derive(Serialize)]
struct EvidenceEntry<'a> {
    what: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    pointer: &'a str,
    start: Place,
    end: Place,
}

#[derive(Serialize)]
struct GapEntry<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    severity: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fingerprint: Option<String>,
    decisive: bool,
    standing: &'static str,
    message: String,
    help: String,
    pointer: &'a str,
    start: Place,
    end: Place,
}

#[derive(Serialize)]
struct JudgementEntry<'a> {
    answer: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a str>,
    date: String,
    outdated: bool,
    start: Place,
    end: Place,
}

fn document<'a>(control: &Control<'a>) -> Document<'a> {
    let Control { verdict, path, lang, .. } = *control;
    let Tally { yes, no, open, judged, not_applicable } = verdict.tally();
    Document {
        version: VERSION,
        tool: Tool::own(),
        date: verdict.date.to_string(),
        path,
        language: lang.code(),
        ready: verdict.is_ready(),
        whole: verdict.is_whole,
        summary: SummaryEntry { yes, no, open, judged, not_applicable },
        sections: verdict.parts.iter().map(|part| section(control, part)).collect(),
    }
}

fn section<'a>(control: &Control<'a>, part: &'a Part) -> SectionEntry<'a> {
    let questions = part.replies.iter().map(|reply| question(control, reply)).collect();
    SectionEntry { key: part.section.key, title: part.section.title.get(control.lang), questions }
}

fn question<'a>(control: &Control<'a>, reply: &'a Reply) -> QuestionEntry<'a> {
    let lang = control.lang;
    QuestionEntry {
        key: reply.question.key,
        question: fill(reply.question.text.get(lang), &control.verdict.args(), lang),
        answer: reply.answer.key(),
        judged_by_person: reply.question.asked().is_some(),
        basis: reply.basis.iter().map(|provision| basis_entry(provision, lang)).collect(),
        evidence: reply.evidence.iter().map(|shown| evidence(control, shown)).collect(),
        gaps: reply.gaps.iter().map(|one| gap(control, one)).collect(),
        judgement: reply.judged.as_ref().map(|judged| judgement(control, judged)),
    }
}

fn evidence<'a>(control: &Control<'a>, shown: &'a Shown) -> EvidenceEntry<'a> {
    let (start, end) = place(control, shown.span);
    EvidenceEntry {
        what: shown.words(control.lang),
        id: shown.id.as_deref(),
        date: shown.date.map(|date| date.to_string()),
        pointer: &shown.pointer,
        start,
        end,
    }
}

fn gap<'a>(control: &Control<'a>, gap: &'a Gap) -> GapEntry<'a> {
    let finding = match &gap.why {
        Why::Rule(finding, _) => Some(finding),
        Why::Lacks { .. } => None,
    };
    let (start, end) = place(control, gap.span());
    GapEntry {
        code: gap.code(),
        severity: finding.map(|finding| finding.severity.name()),
        fingerprint: finding.map(|finding| finding.fingerprint(control.path)),
        decisive: gap.is_decisive,
        standing: match gap.standing() {
            Standing::Open => "open",
            Standing::Silenced => "silenced",
            Standing::Known => "known",
        },
        message: gap.headline(control.lang),
        help: gap.help(control.lang),
        pointer: gap.pointer(),
        start,
        end,
    }
}

fn judgement<'a>(control: &Control<'a>, judged: &'a Judged) -> JudgementEntry<'a> {
    let (start, end) = place(control, judged.span);
    JudgementEntry {
        answer: judged.answer.key(),
        by: judged.by.as_deref(),
        date: judged.date.to_string(),
        outdated: judged.is_outdated,
        start,
        end,
    }
}

fn place(control: &Control<'_>, span: Span) -> (Place, Place) {
    places(control.source, span)
}
