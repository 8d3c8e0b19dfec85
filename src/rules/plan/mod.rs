//! The written plan: § 12-4 third paragraph, letters a to e.

mod plan_00;
mod plan_01;
mod plan_02;
mod plan_03;
mod plan_04;
mod plan_05;
mod plan_06;
mod plan_07;
mod plan_08;
mod plan_09;
mod plan_10;
mod plan_11;
mod plan_12;
mod plan_13;
mod plan_14;
mod plan_15;
mod plan_16;
mod plan_17;
mod plan_18;
mod plan_19;
mod plan_20;
mod plan_21;
mod plan_22;
mod plan_23;
mod plan_24;
mod plan_25;
mod plan_26;
mod plan_27;
mod plan_28;
mod plan_29;
mod plan_30;
mod plan_31;
mod plan_32;
mod plan_33;
mod plan_34;
mod plan_35;
mod plan_37;
mod plan_38;
mod plan_39;
mod plan_40;
mod plan_42;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{By, Context, Found, Rule, Unruled, named};
use crate::case::{Case, Day, Decision, Extent, Measure, Number, Plan};
use crate::finding::Message;
use crate::lang::Text;
use crate::yaml::Node;

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[
    &plan_00::RULE,
    &plan_01::RULE,
    &plan_02::RULE,
    &plan_03::RULE,
    &plan_04::RULE,
    &plan_05::RULE,
    &plan_06::RULE,
    &plan_07::RULE,
    &plan_08::RULE,
    &plan_09::RULE,
    &plan_10::RULE,
    &plan_11::RULE,
    &plan_12::RULE,
    &plan_13::RULE,
    &plan_14::RULE,
    &plan_15::RULE,
    &plan_16::RULE,
    &plan_17::RULE,
    &plan_18::RULE,
    &plan_19::RULE,
    &plan_20::RULE,
    &plan_21::RULE,
    &plan_22::RULE,
    &plan_23::RULE,
    &plan_24::RULE,
    &plan_25::RULE,
    &plan_26::RULE,
    &plan_27::RULE,
    &plan_28::RULE,
    &plan_29::RULE,
    &plan_30::RULE,
    &plan_31::RULE,
    &plan_32::RULE,
    &plan_33::RULE,
    &plan_34::RULE,
    &plan_35::RULE,
    &plan_37::RULE,
    &plan_38::RULE,
    &plan_39::RULE,
    &plan_40::RULE,
    &plan_42::RULE,
];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[
    Unruled {
        code: "PLAN-36",
        title: Text::new(
            "En plan som deles med flere hjem, navngir ingen andre elever",
            "Ein plan som blir delt med fleire heimar, namngir ingen andre elevar",
            "A plan shared with several homes names no other pupil",
        ),
        by: By::Document,
        why: Text::new(
            "Dette handler om hva som står i utgaven den enkelte får, og ikke om saksfilen, der skolen må kunne skrive \
             hvem det gjelder. Det filen må ha for at en utgave kan skjerme andre, ser reglene for taushetsplikt \
             etter.",
            "Dette handlar om kva som står i utgåva den enkelte får, og ikkje om saksfila, der skolen må kunne skrive \
             kven det gjeld. Det fila må ha for at ei utgåve kan skjerme andre, ser reglane for teieplikt etter.",
            "This is about what stands in the edition that each receives, and not about the case file, where the \
             school must be able to write whom it concerns. The rules on confidentiality look after what the file must \
             have for an edition to shield others.",
        ),
    },
    Unruled {
        code: "PLAN-41",
        title: Text::new(
            "Dokumentet viser bokstav a til e",
            "Dokumentet viser bokstav a til e",
            "The document shows letters a to e",
        ),
        by: By::Document,
        why: Text::new(
            "Dette handler om hvordan planen ser ut på papiret, ikke om saksfilen. Malen merker hver del av planen med \
             bokstaven i loven.",
            "Dette handlar om korleis planen ser ut på papiret, ikkje om saksfila. Malen merkjer kvar del av planen \
             med bokstaven i lova.",
            "This is about how the plan looks on paper, not about the case file. The template marks each part of the \
             plan with the letter of the Act.",
        ),
    },
];

const ALSO_HERE: Text = Text::new("gjelder også dette", "gjeld òg dette", "this one too");

/// One finding for several measures: at the first of them, with the others beside it. Fills `{measure}`.
fn about<'a, 'm: 'a>(message: &'static Message, measures: impl IntoIterator<Item = &'a Measure<'m>>) -> Option<Found> {
    let mut measures = measures.into_iter();
    let first = measures.next()?;
    let found = Found::in_section(message, first.node).arg("measure", named(first.id));
    Some(measures.filter_map(|measure| measure.id).fold(found, |found, id| found.label(id.node, ALSO_HERE)))
}

/// The measures that go on or are to come: neither ended by an evaluation nor past their last day.
fn running<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Measure<'a>> + use<'a> {
    let Context { case, today, .. } = *context;
    let latest = latest_decisions(case);
    let has_ended = move |measure: &Measure<'_>| {
        let decision = measure.id.and_then(|id| latest.get(id.value)).map(|(_, decision)| *decision);
        matches!(decision, Some(Decision::End | Decision::Replace))
    };
    let is_past = move |measure: &Measure<'_>| measure.end.and_then(|day| day.date).is_some_and(|last| last < today);
    case.measures().iter().filter(move |measure| !is_past(measure) && !has_ended(measure))
}

/// The latest decision on each measure, with its day. In one pass, since a file may hold thousands of results.
fn latest_decisions<'a>(case: &'a Case<'_>) -> BTreeMap<&'a str, (Date, Decision)> {
    let mut latest: BTreeMap<&str, (Date, Decision)> = BTreeMap::new();
    for evaluation in &case.evaluations {
        let Some(date) = evaluation.date.and_then(|day| day.date) else { continue };
        let decisions =
            evaluation.measures.iter().filter_map(|result| Some((result.measure?.value, result.decision?.value)));
        for (measure, decision) in decisions {
            let is_later = latest.get(measure).is_none_or(|(before, _)| *before <= date);
            if is_later {
                latest.insert(measure, (date, decision));
            }
        }
    }
    latest
}

/// Whether the case asks for much documentation: it was found serious, or its extent is said to be large.
fn is_heavy(case: &Case<'_>) -> bool {
    case.extent() == Extent::Extensive || case.is_serious()
}

/// Whether little documentation is enough (§ 12-4 fourth paragraph).
fn is_light(case: &Case<'_>) -> bool {
    case.extent() == Extent::Light
}

/// The day of the plan's first version; none where an earlier version is not dated in the file.
fn first_planned<'t>(plan: &Plan<'t>) -> Option<(Date, Node<'t>)> {
    let days = plan.changes.iter().filter_map(|change| change.date).chain(plan.date);
    let is_first_version = |version: Option<Number<'_>>| version.is_none_or(|version| version.value <= 1);
    let is_first = is_first_version(plan.version) || plan.changes.iter().any(|change| is_first_version(change.version));
    days.filter_map(Day::dated).min_by_key(|(date, _)| *date).filter(|_| is_first)
}

/// Whether a measure begins before the school knew of the case.
fn begins_before_knowledge(case: &Case<'_>, start: Date) -> bool {
    case.first_knowledge().is_some_and(|(known, _)| start < known)
}

/// Whether a word is one of some words in lower case, in any case of its letters.
fn is_one_of(word: &str, forms: &[&str]) -> bool {
    forms.iter().any(|form| lower(word).eq(form.chars()))
}

/// Whether a word begins with some letters in lower case, whatever the case of its own.
fn begins_with(word: &str, start: &str) -> bool {
    let mut letters = lower(word);
    start.chars().all(|letter| letters.next() == Some(letter))
}

/// The letters of a word, in lower case.
fn lower(word: &str) -> impl Iterator<Item = char> {
    word.chars().flat_map(char::to_lowercase)
}

/// How many letters tell a long word from others.
const STEM_LETTERS: usize = 5;

/// Whether two words are likely forms of one: the same and so long at least or, where both are longer than
/// [`STEM_LETTERS`], alike to there. A short word is often the start of another that has nothing to do with it.
fn are_forms_of_one(one: &str, other: &str, shortest: usize) -> bool {
    let shared = lower(one).zip(lower(other)).take_while(|(one, other)| one == other).count();
    let (longest, shorter) =
        (one.chars().count().max(other.chars().count()), one.chars().count().min(other.chars().count()));
    (shared == longest && shared >= shortest) || (shared >= STEM_LETTERS && shorter > STEM_LETTERS)
}

/// Whether it cannot be told which person is the pupil of the case.
fn pupil_is_unclear(context: &Context<'_>) -> bool {
    let is_unknown = context.case.pupil.is_some_and(|pupil| context.case.person(pupil.value).is_none());
    is_unknown || context.is_unclear(&["elev"])
}
