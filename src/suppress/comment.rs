//! The grammar of a comment that silences: `# brille: ignore PLAN-20, PLAN-21 til 2026-12-31: the reason`.
//!
//! ```text
//! comment = "#" "brille" ":" "ignore" code { "," code } [ "til" date ] ":" reason
//! date    = year "-" month "-" day, the last day on which it holds
//! reason  = text with a letter in it
//! ```
//!
//! Words and codes may be in upper or lower case. A ` #` within a comment begins another one.

use jiff::civil::Date;

use crate::case::iso_date;
use crate::rules;
use crate::rules::ign::{self, Slip};
use crate::schema;
use crate::source::Span;

/// A comment that silences.
#[derive(Debug)]
pub(super) struct Order {
    /// The codes whose findings it silences, each with its place.
    pub(super) codes: Vec<(&'static str, Span)>,
    /// The last day on which it holds, with its place.
    pub(super) until: Option<(Date, Span)>,
}

/// What a part of a comment says to brille: what to silence, and what is wrong with it.
#[derive(Debug)]
pub(super) struct Said {
    /// Where it stands, without its reason.
    pub(super) span: Span,
    /// None where it silences nothing.
    pub(super) order: Option<Order>,
    pub(super) slips: Vec<(Slip, Span)>,
}

/// What a comment says to brille; nothing where it is meant for people only.
pub(super) fn read(text: &str, comment: Span) -> Vec<Said> {
    let whole = Part { text: &text[comment.range()], at: comment.start };
    whole.comments().filter_map(said).collect()
}

/// A part of the text and where it begins.
#[derive(Clone, Copy)]
struct Part<'t> {
    text: &'t str,
    at: u32,
}

impl<'t> Part<'t> {
    fn span(self) -> Span {
        Span::new(self.at, self.at + self.text.len() as u32)
    }

    /// A part of this part.
    fn part(self, from: usize, to: usize) -> Self {
        Self { text: &self.text[from..to], at: self.at + from as u32 }
    }

    fn from(self, at: usize) -> Self {
        self.part(at, self.text.len())
    }

    /// The part without white space around it.
    fn trimmed(self) -> Self {
        let start = self.text.len() - self.text.trim_start().len();
        self.part(start, start + self.text.trim().len())
    }

    fn strip_word(self, word: &str) -> Option<Self> {
        let is_there = self.text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        is_there.then(|| self.from(word.len()))
    }

    /// What stands before and after the first of a sign.
    fn split(self, sign: char) -> Option<(Self, Self)> {
        let at = self.text.find(sign)?;
        Some((self.part(0, at), self.from(at + sign.len_utf8())))
    }

    fn words(self) -> impl Iterator<Item = Self> {
        self.text.split_whitespace().map(move |word| {
            let at = word.as_ptr().addr() - self.text.as_ptr().addr();
            self.part(at, at + word.len())
        })
    }

    /// The comments in a comment: each from its `#` to the next ` #`.
    fn comments(self) -> impl Iterator<Item = Self> {
        let begins = |at: &usize| *at == 0 || self.text[..*at].ends_with([' ', '\t']);
        let starts: Vec<usize> = self.text.match_indices('#').map(|(at, _)| at).filter(begins).collect();
        let ends = starts.clone().into_iter().skip(1).chain([self.text.len()]);
        starts.into_iter().zip(ends).map(move |(start, end)| self.part(start, end).trimmed())
    }
}

fn said(comment: Part<'_>) -> Option<Said> {
    let body = comment.from(comment.text.len() - comment.text.trim_start_matches('#').len()).trimmed();
    let rest = body.strip_word("brille").filter(|rest| is_meant_for_brille(rest.text))?;
    let after_colon = rest.trimmed().text.starts_with(':').then(|| rest.trimmed().from(1).trimmed());
    let after_word = after_colon.and_then(|rest| rest.strip_word("ignore"));
    let arguments = after_word.filter(|rest| rest.text.is_empty() || rest.text.starts_with([' ', '\t', ':']));
    let Some(arguments) = arguments else { return Some(refused(Slip::Unreadable, comment.span(), comment)) };
    let (head, reason) = arguments.split(':').unwrap_or((arguments, arguments.from(arguments.text.len())));
    let place = Part { text: &comment.text[..(head.at - comment.at) as usize + head.text.len()], ..comment }.trimmed();
    Some(understood(head, reason, place))
}

/// Whether what follows `brille` shows that the comment is not for people alone: a colon, but not that of the line
/// `brille: 1`, or a word like `ignore`.
fn is_meant_for_brille(rest: &str) -> bool {
    let word = rest.trim_start_matches([' ', '\t', ':', '-', '_']);
    let is_glued = rest.starts_with(char::is_alphanumeric);
    let is_version = !word.is_empty() && word.trim_end().bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let has_colon = rest.trim_start().starts_with(':');
    let says_ignore = word.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("ignor"));
    !is_glued && (says_ignore || has_colon && !is_version)
}

fn refused(slip: Slip, span: Span, place: Part<'_>) -> Said {
    Said { span: place.span(), order: None, slips: vec![(slip, span)] }
}

fn understood(head: Part<'_>, reason: Part<'_>, place: Part<'_>) -> Said {
    let til = head.words().find(|word| word.text.eq_ignore_ascii_case("til"));
    let at = |part: Part<'_>| (part.at - head.at) as usize;
    let codes = til.map_or(head, |til| head.part(0, at(til)));
    let date = til.map(|til| (til, head.from(at(til) + til.text.len()).trimmed()));
    let codes: Vec<Part<'_>> = split_at_commas(codes).collect();
    if !codes.iter().all(|code| is_like_a_code(code.text)) {
        return refused(Slip::Unreadable, place.span(), place);
    }
    let until = match date.map(|(til, date)| (iso_date(date.text), til, date)) {
        None => None,
        Some((Some(day), _, date)) => Some((day, date.span())),
        Some((None, til, date)) => {
            let place_of_date = if date.text.is_empty() { til } else { date };
            return refused(Slip::NotADate(schema::day_meant(date.text)), place_of_date.span(), place);
        }
    };
    if !reason.text.contains(char::is_alphabetic) {
        return refused(Slip::NoReason, place.span(), place);
    }
    let mut said = Said { span: place.span(), order: None, slips: Vec::new() };
    let mut known = Vec::new();
    for code in codes {
        match known_code(code.text) {
            Ok(known_code) => known.push((known_code, code.span())),
            Err(slip) => said.slips.push((slip, code.span())),
        }
    }
    said.order = (!known.is_empty()).then_some(Order { codes: known, until });
    said
}

fn split_at_commas<'t>(list: Part<'t>) -> impl Iterator<Item = Part<'t>> {
    list.text.split(',').scan(0, move |from, item| {
        let part = list.part(*from, *from + item.len());
        *from += item.len() + 1;
        Some(part.trimmed())
    })
}

/// Whether a word may be a code, if a wrong one: letters, digits and hyphens, with a digit among them.
fn is_like_a_code(word: &str) -> bool {
    let fits = |letter: char| letter.is_alphanumeric() || letter == '-';
    word.chars().all(fits) && word.contains(|letter: char| letter.is_ascii_digit())
}

fn known_code(code: &str) -> Result<&'static str, Slip> {
    let compared = || rules::compared_by_code(code).map(|unruled| unruled.code);
    match rules::by_code(code).map(|rule| rule.code).or_else(compared) {
        Some(code) if ign::can_be_silenced(code) => Ok(code),
        Some(code) => Err(Slip::NeverSilenced(code)),
        None => Err(Slip::NoSuchRule(rules::nearest(code).filter(|near| ign::can_be_silenced(near)))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a comment says, in short.
    fn told(text: &str) -> String {
        let said = read(text, Span::new(0, text.len() as u32));
        let one = |said: &Said| {
            let slips = said.slips.iter().map(|(slip, span)| format!("{slip:?} «{}»", &text[span.range()]));
            let order = said.order.iter().map(|order| {
                let codes: Vec<_> = order.codes.iter().map(|(code, _)| *code).collect();
                let until = order.until.map(|(day, _)| format!(" til {day}")).unwrap_or_default();
                codes.join("+") + &until
            });
            order.chain(slips).collect::<Vec<_>>().join(", ")
        };
        said.iter().map(one).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn what_is_written_is_understood() {
        for (comment, means) in [
            ("# brille: ignore PLAN-20: møtet er flyttet", "PLAN-20"),
            ("#brille:ignore plan-20:x", "PLAN-20"),
            ("# brille: ignore dok-06: feil dato i den gamle", "DOK-06"),
            ("## Brille : Ignore PLAN-20 , PLAN-21 TIL 2026-12-31 : x: y", "PLAN-20+PLAN-21 til 2026-12-31"),
            ("# brille: ignore PLAN-20: én # brille: ignore PLAN-21: to", "PLAN-20 | PLAN-21"),
            ("# se under # brille: ignore PLAN-20: sak #12", "PLAN-20"),
        ] {
            assert_eq!(told(comment), means, "{comment}");
        }
    }

    #[test]
    fn other_comments_are_for_people() {
        for comment in [
            "# brille",
            "# brille ser ikke dette",
            "# brille: 1",
            "# brille: 0.1.0 ",
            "# briller: ignore PLAN-20: x",
            "# ignore PLAN-20: x",
            "# PLAN-20: x",
            "#",
            "# 🎵",
            "# brill🎵: ignore",
        ] {
            assert_eq!(told(comment), "", "{comment}");
        }
    }

    #[test]
    fn slips_have_a_place() {
        insta::assert_snapshot!(
            [
                "# brille ignore PLAN-20: x",
                "# brille: ignorer PLAN-20: x",
                "# brille-ignore PLAN-20: x",
                "# brille: PLAN-20: x",
                "# brille:",
                "# brille: ignore",
                "# brille: ignore : x",
                "# brille: ignore *: x",
                "# brille: ignore PLAN: x",
                "# brille: ignore PLAN-20 PLAN-21: x",
                "# brille: ignore PLAN-20,: x",
                "# brille: ignore PLAN-20 fordi møtet er flyttet",
                "# brille: ignore PLAN-20",
                "# brille: ignore PLAN-20: -",
                "# brille: ignore PLAN-20 til 31.12.2026: x",
                "# brille: ignore PLAN-20 til 31. desember 2026: x",
                "# brille: ignore PLAN-20 til 2026-02-30: x",
                "# brille: ignore PLAN-20 til: x",
                "# brille: ignore PLAN-20 til 2026-12-31 10:00: x",
                "# brille: ignore plan20, PLAN-21, W605, IGN-05, YAML-01: x",
            ]
            .map(|comment| format!("{comment}\n    {}", told(comment)))
            .join("\n"),
            @r#"
            # brille ignore PLAN-20: x
                Unreadable «# brille ignore PLAN-20: x»
            # brille: ignorer PLAN-20: x
                Unreadable «# brille: ignorer PLAN-20: x»
            # brille-ignore PLAN-20: x
                Unreadable «# brille-ignore PLAN-20: x»
            # brille: PLAN-20: x
                Unreadable «# brille: PLAN-20: x»
            # brille:
                Unreadable «# brille:»
            # brille: ignore
                Unreadable «# brille: ignore»
            # brille: ignore : x
                Unreadable «# brille: ignore»
            # brille: ignore *: x
                Unreadable «# brille: ignore *»
            # brille: ignore PLAN: x
                Unreadable «# brille: ignore PLAN»
            # brille: ignore PLAN-20 PLAN-21: x
                Unreadable «# brille: ignore PLAN-20 PLAN-21»
            # brille: ignore PLAN-20,: x
                Unreadable «# brille: ignore PLAN-20,»
            # brille: ignore PLAN-20 fordi møtet er flyttet
                Unreadable «# brille: ignore PLAN-20 fordi møtet er flyttet»
            # brille: ignore PLAN-20
                NoReason «# brille: ignore PLAN-20»
            # brille: ignore PLAN-20: -
                NoReason «# brille: ignore PLAN-20»
            # brille: ignore PLAN-20 til 31.12.2026: x
                NotADate(Some(2026-12-31)) «31.12.2026»
            # brille: ignore PLAN-20 til 31. desember 2026: x
                NotADate(Some(2026-12-31)) «31. desember 2026»
            # brille: ignore PLAN-20 til 2026-02-30: x
                NotADate(None) «2026-02-30»
            # brille: ignore PLAN-20 til: x
                NotADate(None) «til»
            # brille: ignore PLAN-20 til 2026-12-31 10:00: x
                NotADate(None) «2026-12-31 10»
            # brille: ignore plan20, PLAN-21, W605, IGN-05, YAML-01: x
                PLAN-21, NoSuchRule(Some("PLAN-20")) «plan20», NoSuchRule(None) «W605», NeverSilenced("IGN-05") «IGN-05», NeverSilenced("YAML-01") «YAML-01»
            "#
        );
    }
}
