//! The file as text: what must be in order before anything in it can be judged. These rules rest on no law.

mod slips;
mod yaml_01;
mod yaml_02;
mod yaml_03;
mod yaml_04;
mod yaml_05;
mod yaml_06;

use super::Rule;
use crate::finding::{Arg, Finding, Identity, Label, Message, Severity};
use crate::lang::Text;
use crate::schema;
use crate::yaml::{Problem, ProblemKind, Slip, Tree};

/// The family's rules.
pub(super) static RULES: &[&Rule] =
    &[&yaml_01::RULE, &yaml_02::RULE, &yaml_03::RULE, &yaml_04::RULE, &yaml_05::RULE, &yaml_06::RULE];

/// The finding that tells of a problem with a text. The tree is the one that the problem came with; for a text that
/// could not be decoded it is any, such as that of an empty text.
pub fn finding(problem: &Problem, tree: &Tree<'_>) -> Finding {
    let (rule, message) = words(problem.kind);
    let first =
        problem.related.map(|span| Label { span, text: Text::new("første gang", "første gong", "first time") });
    Finding {
        code: rule.code,
        severity: severity(problem.kind, rule),
        message,
        args: sign(problem.kind).map(|sign| ("sign", Arg::Key(sign.to_string()))).into_iter().collect(),
        basis: Vec::new(),
        pointer: problem.node.map(|node| schema::pointer(tree.node(node))).unwrap_or_default(),
        span: problem.span,
        labels: first.into_iter().collect(),
        fix: None,
        day: None,
        identity: Identity::default(),
    }
}

fn severity(kind: ProblemKind, rule: &Rule) -> Severity {
    if kind == ProblemKind::HardSpaceAroundValue { Severity::Warning } else { rule.severity }
}

fn sign(kind: ProblemKind) -> Option<char> {
    match kind {
        ProblemKind::Syntax(Slip::ReservedStart(sign)) => Some(sign),
        _ => None,
    }
}

fn words(kind: ProblemKind) -> (&'static Rule, &'static Message) {
    match kind {
        ProblemKind::Syntax(slip) => (&yaml_01::RULE, slip_words(slip)),
        ProblemKind::DuplicateKey => (&yaml_02::RULE, &yaml_02::DUPLICATE),
        ProblemKind::UnknownAnchor => (&yaml_03::RULE, &yaml_03::UNKNOWN),
        ProblemKind::AliasCycle => (&yaml_03::RULE, &yaml_03::CYCLE),
        ProblemKind::ControlCharacter => (&yaml_04::RULE, &yaml_04::CONTROL),
        ProblemKind::HardSpace => (&yaml_04::RULE, &yaml_04::HARD_SPACE),
        ProblemKind::HardSpaceAroundValue => (&yaml_04::RULE, &yaml_04::PADDED),
        ProblemKind::NotUtf8 => (&yaml_04::RULE, &yaml_04::NOT_UTF8),
        ProblemKind::Utf16 => (&yaml_04::RULE, &yaml_04::UTF16),
        ProblemKind::TooLarge => (&yaml_05::RULE, &yaml_05::TOO_LARGE),
        ProblemKind::TooDeep => (&yaml_05::RULE, &yaml_05::TOO_DEEP),
        ProblemKind::TooManyNodes => (&yaml_05::RULE, &yaml_05::TOO_MANY),
        ProblemKind::ExpandsTooFar => (&yaml_05::RULE, &yaml_05::EXPANDS),
        ProblemKind::Tag => (&yaml_06::RULE, &yaml_06::TAG),
        ProblemKind::MergeKey => (&yaml_06::RULE, &yaml_06::MERGE),
        ProblemKind::Directive => (&yaml_06::RULE, &yaml_06::DIRECTIVE),
        ProblemKind::SeveralDocuments => (&yaml_06::RULE, &yaml_06::DOCUMENTS),
        ProblemKind::KeyNotText => (&yaml_06::RULE, &yaml_06::KEY),
        ProblemKind::NotANumber => (&yaml_06::RULE, &yaml_06::NUMBER),
    }
}

fn slip_words(slip: Slip) -> &'static Message {
    match slip {
        Slip::Tab => &slips::TAB,
        Slip::Indentation => &slips::INDENTATION,
        Slip::NoSpaceAfterColon => &slips::NO_SPACE_AFTER_COLON,
        Slip::NoSpaceAfterDash => &slips::NO_SPACE_AFTER_DASH,
        Slip::NoColon => &slips::NO_COLON,
        Slip::ColonInText => &slips::COLON_IN_TEXT,
        Slip::UnclosedQuote => &slips::UNCLOSED_QUOTE,
        Slip::TextAfterQuote => &slips::TEXT_AFTER_QUOTE,
        Slip::Escape => &slips::ESCAPE,
        Slip::UnclosedBracket => &slips::UNCLOSED_BRACKET,
        Slip::StrayBracket => &slips::STRAY_BRACKET,
        Slip::InBrackets => &slips::IN_BRACKETS,
        Slip::ReservedStart(_) => &slips::RESERVED_START,
        Slip::TextAfterBlockMark => &slips::TEXT_AFTER_BLOCK_MARK,
        Slip::ListOnKeyLine => &slips::LIST_ON_KEY_LINE,
        Slip::HashInText => &slips::HASH_IN_TEXT,
        Slip::Other => &slips::OTHER,
    }
}
