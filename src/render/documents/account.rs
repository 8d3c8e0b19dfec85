//! The account that Statsforvalteren is given: what the school did, duty by duty, in the order in which it is judged.

use super::super::clean::Clean;
use super::super::paper::{Block, Fact, Line, Paper, Table};
use super::super::parts::{annex, evaluations, findings, head, measures, parties};
use super::super::scribe::Scribe;
use super::super::words::wording;
use super::Document;
use crate::case::{Incident, Order, Ruling, YesNo};

wording! {
    /// The words of the account.
    Words {
        subtitle: "Redegjørelse til statsforvalteren etter", "Utgreiing til statsforvaltaren etter";
        raised: "Tatt opp med", "Teken opp med";
        reported: "Meldt til statsforvalteren", "Meldt til statsforvaltaren";
        deadline: "Frist for svar", "Frist for svar";
        enrolled: "Går på skolen", "Går på skolen";
        special_reasons: "Særlige grunner til å behandle saken", "Særlege grunnar til å behandle saka";
        reporting: "Plikten til å melde fra", "Plikta til å melde frå";
        watching: "Plikten til å følge med og gripe inn", "Plikta til å følgje med og gripe inn";
        intervened: "Hvordan de voksne grep inn", "Korleis dei vaksne greip inn";
        not_possible: "Ikke mulig å gripe inn", "Ikkje mogleg å gripe inn";
        investigating: "Plikten til å undersøke", "Plikta til å undersøkje";
        none_held: "Ingen undersøkelse er ført i saken.", "Inga undersøking er ført i saka.";
        no_plan: "Saken har ingen skriftlig plan ennå.", "Saka har ingen skriftleg plan enno.";
        following_up: "Gjennomføring og evaluering av tiltakene", "Gjennomføring og evaluering av tiltaka";
        none_evaluated: "Ingen evaluering er ført i saken.", "Inga evaluering er ført i saka.";
        decision: "Vedtak fra statsforvalteren", "Vedtak frå statsforvaltaren";
        breach: "Statsforvalteren fant brudd på pliktene.", "Statsforvaltaren fann brot på pliktene.";
        no_breach: "Statsforvalteren fant ikke brudd på pliktene.",
            "Statsforvaltaren fann ikkje brot på pliktene.";
        order: "Pålegg", "Pålegg";
        order_deadline: "Frist", "Frist";
        order_done: "Utført", "Utført";
        order_documented: "Dokumentert", "Dokumentert";
        not_done: "Ikke utført", "Ikkje utført";
        documented: "Dokumentasjon", "Dokumentasjon";
    }
}

/// The account.
pub(super) fn of(scribe: &Scribe) -> Paper {
    let words = Words::of(scribe.lang());
    let body = [
        admissibility(scribe, words),
        parties::voices(scribe),
        reporting(scribe, words),
        watching(scribe, words),
        investigating(scribe, words),
        planned(scribe, words),
        followed_up(scribe, words),
        parties::best_interests(scribe),
        parties::homes(scribe),
        ruling(scribe, words),
        evaluations::closing(scribe),
        documented(scribe, words),
        annex::codes(scribe),
    ];
    let head = head::Head {
        document: Document::Account,
        subtitle: Some(scribe.by_law(
            scribe.law_now(),
            &[words.subtitle.into(), scribe.law_now().act_name.into(), scribe.law_now().governor.into()],
        )),
        version: scribe.case.plan.as_ref().and_then(|plan| plan.version).map(|version| version.value),
        date: Some(Clean::short_date(scribe.options.today)),
        facts: facts(scribe, words),
    };
    head::paper(scribe, head, body.into_iter().flatten().collect())
}

fn facts(scribe: &Scribe, words: &Words) -> Vec<Vec<Fact>> {
    let case = scribe.case;
    let there = case.county_governor.as_ref();
    let pupil = case.pupil.and_then(|pupil| case.person(&pupil));
    let enrolled = pupil.and_then(|pupil| pupil.enrolled);
    let enrolled =
        enrolled.map(|yes| Clean::own(if yes.value == YesNo::Yes { scribe.words.yes } else { scribe.words.no }));
    let raised = there.and_then(|there| there.raised_with_head.as_ref()?.date);
    vec![
        vec![
            head::subject_fact(scribe),
            head::grade_fact(scribe),
            head::case_fact(scribe),
            head::fact(scribe, words.enrolled, enrolled),
        ],
        vec![
            Fact {
                label: Clean::join(&[words.raised.into(), scribe.head()], " "),
                ..head::day_fact(scribe, words.raised, raised)
            },
            head::day_fact(scribe, words.reported, there.and_then(|there| there.reported.as_ref()?.date)),
            head::day_fact(scribe, words.deadline, there.and_then(|there| there.deadline)),
        ],
    ]
}

/// Why the case should be heard although a condition fails; what the facts at the head do not say.
fn admissibility(scribe: &Scribe, words: &Words) -> Vec<Block> {
    let reasons = scribe.case.county_governor.as_ref().and_then(|there| scribe.prose(there.special_reasons));
    reasons.map(|text| Block::entry(words.special_reasons, vec![Block::prose(text)])).into_iter().collect()
}

fn reporting(scribe: &Scribe, words: &Words) -> Vec<Block> {
    let title = Block::section(head::titled(words.reporting, scribe.law().act.into()));
    if scribe.case.reports.is_empty() { Vec::new() } else { vec![title, findings::reports(scribe)] }
}

fn watching(scribe: &Scribe, words: &Words) -> Vec<Block> {
    let incidents = &scribe.case.incidents;
    if incidents.is_empty() {
        return Vec::new();
    }
    let title = Block::section(head::titled(words.watching, scribe.law().watch.into()));
    let columns = [(scribe.words.date, 22), (scribe.words.what_happened, 0), (words.intervened, 0)];
    let rows = incidents.iter().map(|incident| incident_row(scribe, words, incident)).collect();
    vec![title, Table::plain(&columns, rows)]
}

fn incident_row(scribe: &Scribe, words: &Words, incident: &Incident) -> Vec<Vec<Block>> {
    let intervened = incident.intervention.as_ref();
    let by = intervened.and_then(|one| one.by).map(|by| Block::line(scribe.person_lines(&by)));
    let how = scribe.prose(intervened.and_then(|one| one.how)).map(Block::prose);
    let why_not = scribe.sentence(intervened.and_then(|one| one.impossible_reason));
    let why_not = why_not.map(|text| Block::detail(words.not_possible, text));
    let place = scribe.line(incident.arena).map(|place| Block::line(Line::default().small(place)));
    vec![
        vec![Block::line(scribe.dated(incident.date, incident.id))],
        scribe.prose(incident.what).map(Block::prose).into_iter().chain(place).collect(),
        by.into_iter().chain(how).chain(why_not).collect(),
    ]
}

fn investigating(scribe: &Scribe, words: &Words) -> Vec<Block> {
    let title = Block::section(head::titled(words.investigating, scribe.law().act.into()));
    let all: Vec<_> = scribe.case.investigations.iter().collect();
    if all.is_empty() {
        return vec![title, Block::line(words.none_held)];
    }
    std::iter::once(title).chain(findings::each(scribe, &all)).collect()
}

fn planned(scribe: &Scribe, words: &Words) -> Vec<Block> {
    let Some(plan) = &scribe.case.plan else {
        let title = head::titled(scribe.words.measures, scribe.law().letters.into());
        let immediate = measures::immediate(scribe, None);
        return [Block::section(title), Block::line(words.no_plan)].into_iter().chain(immediate).collect();
    };
    let parts = [
        measures::problems(scribe, plan),
        measures::measures(scribe, plan),
        measures::immediate(scribe, None),
        measures::considered(scribe, plan),
        annex::changes(scribe, plan),
    ];
    parts.into_iter().flatten().collect()
}

fn followed_up(scribe: &Scribe, words: &Words) -> Vec<Block> {
    let title = Block::section(head::titled(words.following_up, scribe.law().act.into()));
    if scribe.case.evaluations.is_empty() {
        return if scribe.case.plan.is_some() { vec![title, Block::line(words.none_evaluated)] } else { Vec::new() };
    }
    std::iter::once(title).chain(evaluations::rounds(scribe)).collect()
}

/// What Statsforvalteren decided, and what became of each order.
fn ruling(scribe: &Scribe, words: &Words) -> Vec<Block> {
    let Some(ruling) = scribe.case.county_governor.as_ref().and_then(|there| there.ruling.as_ref()) else {
        return Vec::new();
    };
    let title = Block::section(head::titled(words.decision, scribe.law_now().governor.into()));
    let mut blocks = vec![title, Block::entry(scribe.words.date, vec![Block::line(scribe.stated_day(ruling.date))])];
    let breach = ruling.breach.map(|yes| if yes.value == YesNo::Yes { words.breach } else { words.no_breach });
    blocks.extend(breach.map(Block::line));
    if !ruling.orders.is_empty() {
        blocks.push(orders(scribe, words, ruling));
    }
    blocks
}

fn orders(scribe: &Scribe, words: &Words, ruling: &Ruling) -> Block {
    let columns = [
        (scribe.words.col_number, 14),
        (words.order, 0),
        (words.order_deadline, 24),
        (words.order_done, 26),
        (words.order_documented, 0),
    ];
    let row = |order: &Order| {
        let done = scribe.day(order.done).unwrap_or(words.not_done.into());
        vec![
            scribe.id(order.id).map(|id| Block::line(Line::default().strong(id))).into_iter().collect(),
            scribe.prose(order.what).map(Block::prose).into_iter().collect(),
            scribe.day(order.new_deadline.or(order.deadline)).map(Block::line).into_iter().collect(),
            vec![Block::line(done)],
            scribe.prose(order.documented).map(Block::prose).into_iter().collect(),
        ]
    };
    Table::plain(&columns, ruling.orders.iter().map(row).collect())
}

fn documented(scribe: &Scribe, words: &Words) -> Vec<Block> {
    let title = Block::section(head::titled(words.documented, scribe.law().document.into()));
    std::iter::once(title).chain(annex::filed(scribe)).collect()
}
