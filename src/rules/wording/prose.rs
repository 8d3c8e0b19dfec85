//! The case's prose, read once for all lists of phrases.

use std::cell::OnceCell;

use super::fold::{fold_into, unfolded};
use super::lexicon::without_overlaps;
use super::lists::{GUIDED, List, Warning, lexicon};
use super::{Lexicon, Match, Roles, sentence, span_in, words};
use crate::case::{Case, Role, Words};
use crate::finding::{Arg, Message};
use crate::rules::{Context, Found};
use crate::source::Span;
use crate::yaml::{Node, NodeId};

/// How many phrases are looked at in one text: a text may be made to eat time.
const MOST_PHRASES: usize = 200;

/// How many words before a phrase are counted.
const MOST_WORDS: usize = 10;

/// The phrases of the lists in a case's prose, found when a rule first asks for them.
#[derive(Default)]
pub struct Wording(OnceCell<Vec<Hit>>);

/// A phrase of a list in a text of the case.
pub(in crate::rules) struct Hit {
    /// The text that holds it.
    node: NodeId,
    /// The bytes of the source that it takes up.
    pub(in crate::rules) span: Span,
    /// What is known about the phrase.
    pub(in crate::rules) warning: &'static Warning,
    /// How many words of the text come before it, counted to [`MOST_WORDS`].
    pub(in crate::rules) words_before: usize,
    /// The phrase in the words of the list.
    pub(in crate::rules) form: String,
}

impl Context<'_> {
    /// The phrases of a list in one text.
    pub(in crate::rules) fn phrases_in(&self, text: Words<'_>, list: List) -> impl Iterator<Item = &Hit> {
        let (hits, node) = (self.hits(), text.node.id());
        let first = hits.partition_point(|hit| hit.node < node);
        let own = hits.iter().skip(first).take_while(move |hit| hit.node == node);
        own.filter(move |hit| hit.warning.list == list)
    }

    /// The phrases of a list in all of the case's prose, in the order of the text.
    pub(in crate::rules) fn phrases(&self, list: List) -> impl Iterator<Item = &Hit> {
        self.hits().iter().filter(move |hit| hit.warning.list == list)
    }

    fn hits(&self) -> &[Hit] {
        self.wording.0.get_or_init(|| read(self.case))
    }
}

/// A finding on a phrase, which shows it in the words of the list, with better ones.
pub(in crate::rules) fn warning(context: &Context<'_>, message: &'static Message, hit: &Hit) -> Found {
    hit.fill(Found::within(message, hit.node(context), hit.span))
}

impl Hit {
    /// The text that holds it.
    pub(in crate::rules) fn node<'a>(&self, context: &Context<'a>) -> Node<'a> {
        context.tree.node(self.node)
    }

    /// Shows the phrase and the better words in a finding.
    pub(in crate::rules) fn fill(&self, found: Found) -> Found {
        let found = found.arg("phrase", Arg::Key(self.form.clone()));
        found.arg("better", Arg::Word(self.warning.better))
    }

    /// Whether it is the same phrase as another.
    pub(in crate::rules) fn is_like(&self, other: &Hit) -> bool {
        std::ptr::eq(self.warning, other.warning)
    }
}

impl Roles for Case<'_> {
    fn is_subject(&self, word: &str) -> bool {
        self.people.iter().any(|person| person.code.eq_ignore_ascii_case(word) && Case::is_subject(self, person.code))
    }

    fn is_guardian(&self, word: &str) -> bool {
        self.people.iter().any(|person| person.code.eq_ignore_ascii_case(word) && person.has_role(Role::Guardian))
    }

    fn is_staff(&self, word: &str) -> bool {
        let works_here = |role: Role| role.works_at_school();
        let mut people = self.people.iter().filter(|person| person.code.eq_ignore_ascii_case(word));
        people.any(|person| person.role.is_some_and(|role| works_here(role.value)))
    }
}

fn read(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut folded = String::new();
    each_text(case, &mut |node| {
        let Some(text) = node.as_str() else { return };
        let in_place = fold_into(text, &mut folded);
        for found in found_in(&folded, lexicon(), case) {
            let Some(warning) = GUIDED.get(found.phrase) else { continue };
            let words_before = words(&folded[..found.range.start]).take(MOST_WORDS).count();
            let range = if in_place { Some(found.range) } else { unfolded(text, found.range) };
            let span = range.map_or(node.span(), |range| span_in(node, range));
            hits.push(Hit { node: node.id(), span, warning, words_before, form: found.form });
        }
    });
    // What an alias repeats is read again.
    hits.sort_by_key(|hit| (hit.node, hit.span));
    hits.dedup_by(|hit, last| (hit.node, hit.span) == (last.node, last.span) && hit.is_like(last));
    hits
}

/// The phrases in a folded text that mean what their list is about.
pub(super) fn found_in(text: &str, lexicon: &Lexicon, roles: &dyn Roles) -> Vec<Match> {
    let mut found = lexicon.find(text, roles);
    if found.is_empty() {
        return found;
    }
    found.truncate(MOST_PHRASES);
    let quotations = sentence::quotations(text);
    found.retain(|found| {
        let before = quotations.partition_point(|quotation| quotation.start <= found.range.start);
        let quoted = quotations[..before].last().is_some_and(|quotation| quotation.contains(&found.range.start));
        !quoted && GUIDED.get(found.phrase).is_some_and(|warning| means_it(text, found, warning, roles))
    });
    let mut apart = Vec::new();
    for list in List::ALL {
        let (own, others) = found.into_iter().partition(|found| GUIDED[found.phrase].list == list);
        apart.extend(without_overlaps(own));
        found = others;
    }
    apart
}

fn means_it(text: &str, found: &Match, warning: &Warning, roles: &dyn Roles) -> bool {
    let place = &found.range;
    let sentence = sentence::around(text, place);
    let around = || words(&text[sentence.clone()]);
    let turned = warning.unless.split('|').filter(|stem| !stem.is_empty());
    let mut turned = turned.flat_map(|stem| around().map(move |word| word.starts_with(stem)));
    let list = warning.list;
    let next = words(&text[place.end..]).next();
    !(turned.any(|turned| turned)
        || next.is_some_and(|next| warning.unless_next.split('|').any(|other| other == next))
        || (!warning.even_if_denied && list.can_be_denied() && sentence::is_denied(text, place))
        || (list.can_be_reported() && sentence::is_reported(text, place, roles))
        || (list.names_doers() && !is_doer(&text[sentence.start..place.start]))
        || (list == List::NoConsent && !around().any(|word| is_guardian(word, roles)))
        || (list == List::FormerAct && !is_provision(&text[..place.start], &text[place.end..])))
}

/// Whether whatever comes after some words of a sentence does what the sentence tells.
fn is_doer(before: &str) -> bool {
    let clause = before.rfind([',', ':']).map_or(before, |at| &before[at..]);
    words(clause).last().is_none_or(|word| matches!(word, "av" | "at" | "skal"))
}

fn is_guardian(word: &str, roles: &dyn Roles) -> bool {
    let known = ["mor", "mora", "moren", "far", "faren", "begge"].contains(&word);
    let begun = ["foreld", "foresat", "føreset", "verge"].iter().any(|stem| word.starts_with(stem));
    known || begun || roles.is_guardian(word)
}

/// Whether `9 A` is the chapter of the former Act and not a class.
fn is_provision(before: &str, after: &str) -> bool {
    let before = before[before.ceil_char_boundary(before.len().saturating_sub(20))..].trim_end();
    let named = before.ends_with('§') || before.ends_with("kap.");
    let last = words(before).last().filter(|word| before.ends_with(word));
    let numbered =
        after.strip_prefix(['-', ' ']).is_some_and(|rest| rest.starts_with(|digit: char| digit.is_ascii_digit()));
    let case = ["-sak", "-vedtak", "-melding", "-plan"].iter().any(|word| after.starts_with(word));
    named || case || (numbered && after.starts_with('-')) || matches!(last, Some("kapittel" | "kap" | "paragraf"))
}

/// Every text in which the school speaks: not what the pupil or the parents say, and no titles of attachments.
fn each_text(case: &Case<'_>, see: &mut dyn FnMut(Node<'_>)) {
    let mut some = |texts: &[Option<Words<'_>>]| texts.iter().flatten().for_each(|words| see(words.node));
    if let Some(frame) = &case.frame {
        some(&[frame.vulnerability, frame.effect_on_school_day]);
        some(&[frame.absence.as_ref().and_then(|absence| absence.follow_up)]);
    }
    case.people.iter().for_each(|person| some(&[person.title]));
    for report in &case.reports {
        some(&[report.description, report.not_followed_up_reason, report.guardians_not_told_reason]);
        some(&[report.to_owner.as_ref().and_then(|told| told.reason)]);
        some(&[report.seriousness.as_ref().and_then(|assessment| assessment.reason)]);
    }
    case.immediate_measures.iter().for_each(|measure| some(&[measure.what]));
    for incident in &case.incidents {
        let intervention = incident.intervention.as_ref();
        some(&[
            incident.what,
            intervention.and_then(|done| done.how),
            intervention.and_then(|done| done.impossible_reason),
        ]);
        some(&[incident.physical_intervention.as_ref().and_then(|done| done.what)]);
    }
    for investigation in &case.investigations {
        some(&[investigation.delay_reason, investigation.limited_reason]);
        investigation.methods.iter().for_each(|method| some(&[method.description, method.finding, method.privacy]));
        investigation.factors.iter().for_each(|factor| some(&[factor.description]));
        some(&[investigation.conclusion.as_ref().and_then(|conclusion| conclusion.text)]);
    }
    for hearing in &case.hearings {
        some(&[hearing.weight, hearing.not_followed_reason, hearing.not_heard_reason]);
    }
    for assessment in &case.best_interests {
        assessment.factors.iter().for_each(|factor| some(&[Some(*factor)]));
        some(&[assessment.conclusion, assessment.balancing]);
    }
    each_text_of_plan(case, &mut some);
    case.contacts.iter().for_each(|contact| some(&[contact.what]));
    case.cooperation.iter().for_each(|cooperation| some(&[cooperation.what, cooperation.followed_up]));
    case.log.iter().for_each(|entry| some(&[entry.what]));
    case.judgements.iter().for_each(|judgement| some(&[judgement.reason]));
    if let Some(closing) = &case.closing {
        some(&[closing.explanation, closing.follow_up.as_ref().and_then(|follow_up| follow_up.what)]);
        let transferred = closing.transfer.iter().flat_map(|transfer| &transfer.what);
        transferred.for_each(|what| some(&[Some(*what)]));
    }
    case.reopenings.iter().for_each(|reopening| some(&[reopening.why]));
}

fn each_text_of_plan<'t>(case: &Case<'t>, some: &mut dyn FnMut(&[Option<Words<'t>>])) {
    case.problems().iter().for_each(|problem| some(&[problem.description, problem.public_text]));
    for measure in case.measures() {
        some(&[measure.what, measure.rationale, measure.indicator, measure.public_text]);
    }
    if let Some(plan) = &case.plan {
        plan.considered.iter().for_each(|considered| some(&[considered.what, considered.why_not]));
        plan.changes.iter().for_each(|change| some(&[change.what, change.why]));
    }
    for evaluation in &case.evaluations {
        some(&[evaluation.school_view, evaluation.guardians_not_asked_reason]);
        some(&[evaluation.pupil_view.as_ref().and_then(|view| view.not_heard_reason)]);
        evaluation.measures.iter().for_each(|result| some(&[result.reason]));
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use crate::yaml::parse;

    fn spans(text: &str) -> Vec<&str> {
        let parsed = parse(text);
        let case = Case::read(&parsed.tree).unwrap();
        read(&case).iter().map(|hit| &text[hit.span.range()]).collect()
    }

    #[test]
    fn the_bytes_of_a_phrase_are_exact_whatever_its_case_and_unicode_form() {
        assert_eq!(spans("logg: [{ hva: \"Her står ORD MOT ORD.\" }]\n"), ["ORD MOT ORD"]);
        assert_eq!(
            spans("logg: [{ hva: A1 ma\u{30a} ta\u{30a}le dette. Eleven ma\u{30a} ta\u{30a}le det. }]\n"),
            ["ma\u{30a} ta\u{30a}le", "ma\u{30a} ta\u{30a}le"]
        );
        assert_eq!(
            spans("meldinger:\n  - beskrivelse: |\n      Det var bare\n      tull i gangen.\n"),
            ["bare\n      tull"]
        );
    }

    #[test]
    fn what_the_pupil_and_the_parents_say_is_not_read() {
        let text = "\
medvirkning: [{ synspunkt: Det var bare tull. }]
hendelser: [{ hva: E1 gikk., fysisk_inngrep: { elevens_syn: Ord mot ord. } }]
undersøkelser: [{ elevens_opplevelse: Begge parter har skyld. }]
evalueringer: [{ foresattes_vurdering: Det er bare erting. }]
";
        assert_eq!(spans(text), [""; 0]);
    }

    #[test]
    fn the_pupil_is_known_by_the_code_and_what_others_say_is_theirs() {
        let people = "elev: B7\npersoner: { B7: { rolle: elev }, E1: { rolle: elev }, L1: { rolle: lærer } }\n";
        let found = |what: &str| spans(&format!("{people}logg: [{{ hva: {what} }}]\n")).len();
        assert_eq!((found("B7 provoserer andre."), found("E1 provoserer andre.")), (1, 0));
        assert_eq!((found("L1 mener at det bare er tull."), found("E1 mener at det bare er tull.")), (1, 0));
    }

    #[expect(clippy::disallowed_methods, reason = "what takes minutes has to be seen")]
    #[test]
    fn texts_made_to_eat_time_do_not() {
        for piece in
            ["bevis ", "«bevis» ", "miljø", "er er er ", "ikke ikke mobbing ", "eleven må må lære ", "\"bevis ", "9 a "]
        {
            let text = format!("logg: [{{ hva: '{}' }}]\n", piece.repeat(400_000 / piece.len()));
            let start = Instant::now();
            spans(&text);
            assert!(start.elapsed() < Duration::from_secs(30), "{piece}: {:?}", start.elapsed());
        }
    }
}
