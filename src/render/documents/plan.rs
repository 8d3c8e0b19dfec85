//! The written plan of opplæringslova § 12-4 third paragraph, in the order that plans are known by.

use super::super::clean::Clean;
use super::super::paper::{Block, Fact, Paper};
use super::super::parts::{annex, earlier, evaluations, findings, head, history, measures, parties};
use super::super::scribe::Scribe;
use super::Document;
use crate::case::Plan;

/// The plan.
pub(super) fn of(scribe: &Scribe, plan: &Plan) -> Paper {
    let words = scribe.words;
    let body = [
        earlier::notice(scribe),
        history::since(scribe),
        findings::learnt(scribe),
        findings::investigations(scribe),
        parties::voices(scribe),
        measures::problems(scribe, plan),
        measures::measures(scribe, plan),
        measures::immediate(scribe, None),
        measures::considered(scribe, plan),
        parties::best_interests(scribe),
        parties::homes(scribe),
        evaluations::all(scribe),
        evaluations::closing(scribe),
        annex::changes(scribe, plan),
        annex::documents(scribe),
        annex::codes(scribe),
        annex::signatures(scribe, plan),
    ];
    let head = head::Head {
        document: Document::Plan,
        subtitle: Some(scribe.by_law(scribe.law(), &[words.written_plan.into(), scribe.law().plan.into()])),
        version: plan.version.map(|version| version.value),
        date: scribe.running_day(plan.date),
        facts: facts(scribe, plan),
    };
    head::paper(scribe, head, body.into_iter().flatten().collect::<Vec<Block>>())
}

fn facts(scribe: &Scribe, plan: &Plan) -> Vec<Vec<Fact>> {
    let words = scribe.words;
    let version = plan.version.map(|version| Clean::number(version.value));
    vec![
        vec![
            head::subject_fact(scribe),
            head::grade_fact(scribe),
            head::case_fact(scribe),
            head::fact(scribe, words.version, version),
        ],
        vec![
            head::person_fact(scribe, words.coordinator, plan.coordinator, true),
            head::person_fact(scribe, words.approved_by, plan.approved_by, true),
            head::day_fact(scribe, words.date, plan.date),
            next_fact(scribe),
        ],
    ]
}

/// When the measures are evaluated next, or that the case is closed.
fn next_fact(scribe: &Scribe) -> Fact {
    let words = scribe.words;
    let next = match scribe.case.is_closed() {
        true => Some(words.case_closed.into()),
        false => scribe.case.next_evaluation(scribe.options.today).map(|date| scribe.date(date)),
    };
    Fact { missing: words.not_agreed.into(), ..head::fact(scribe, words.next_evaluation, next) }
}
