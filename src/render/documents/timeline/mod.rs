//! The course of a case: everything that has a date, from all sections, on one line of time.

mod events;

use super::super::clean::Clean;
use super::super::paper::{Block, Fact, Line, Paper, Table};
use super::super::parts::{annex, head};
use super::super::scribe::Scribe;
use super::super::words::wording;
use super::Document;
use crate::case::Day;
use events::Event;

wording! {
    /// The words of the course of a case.
    Words {
        subtitle: "Alt som er datert i saken, i den rekkefølgen det skjedde",
            "Alt som er datert i saka, i den rekkjefølgja det hende";
        first: "Først kjent", "Først kjent";
        last: "Siste hendelse", "Siste hending";
        number: "Innførsler", "Innførslar";
        happened: "Det som har skjedd", "Det som har hendt";
        ahead: "Det som er avtalt framover", "Det som er avtalt framover";
        undated: "Uten gyldig dato", "Utan gyldig dato";
        nothing: "Saken har ingen daterte innførsler ennå.", "Saka har ingen daterte innførslar enno.";
        what: "Hendelse", "Hending";
        who: "Hvem", "Kven";
        place: "Nr.", "Nr.";
        recorded: "Ført", "Ført";
        about: "om", "om";

        report: "Melding mottatt", "Melding motteken";
        to_head: "Meldt videre til rektor", "Meldt vidare til rektor";
        to_private_head: "Meldt videre til daglig leder", "Meldt vidare til dagleg leiar";
        to_owner: "Meldt til skoleeier", "Meldt til skoleeigar";
        to_board: "Meldt til skolens styre", "Meldt til styret for skolen";
        seriousness: "Alvorlighet vurdert", "Alvor vurdert";
        child_welfare: "Melding til barnevernet vurdert", "Melding til barnevernet vurdert";
        police: "Melding til politiet vurdert", "Melding til politiet vurdert";
        immediate: "Tiltak før planen", "Tiltak før planen";
        immediate_end: "Tiltak før planen avsluttet", "Tiltak før planen avslutta";
        incident: "Hendelse", "Hending";
        physical: "Fysisk inngrep", "Fysisk inngrep";
        physical_head: "Fysisk inngrep meldt til rektor", "Fysisk inngrep meldt til rektor";
        physical_private_head: "Fysisk inngrep meldt til daglig leder", "Fysisk inngrep meldt til dagleg leiar";
        physical_home: "Foreldrene er informert om fysisk inngrep", "Foreldra er informerte om fysisk inngrep";
        physical_owner: "Fysisk inngrep meldt til skoleeier", "Fysisk inngrep meldt til skoleeigar";
        investigation: "Undersøkelse startet", "Undersøking starta";
        investigation_end: "Undersøkelse avsluttet", "Undersøking avslutta";
        conclusion: "Konklusjon av undersøkelse", "Konklusjon av undersøking";
        verified: "Svar på undersøkelse er kontrollert", "Svar på undersøking er kontrollerte";
        hearing: "Fikk uttale seg", "Fekk uttale seg";
        hearing_declined: "Ønsket ikke å uttale seg", "Ønskte ikkje å uttale seg";
        offered_again: "Nytt tilbud om å uttale seg", "Nytt tilbod om å uttale seg";
        best_interests: "Elevens beste vurdert", "Det beste for eleven vurdert";
        plan: "Plan datert", "Plan datert";
        change: "Plan endret", "Plan endra";
        measure: "Tiltak starter", "Tiltak startar";
        measure_end: "Tiltak slutter", "Tiltak sluttar";
        evaluation_due: "Evaluering avtalt", "Evaluering avtalt";
        evaluation: "Evaluering holdt", "Evaluering halden";
        contact: "Kontakt", "Kontakt";
        contact_parents: "Kontakt med foreldrene", "Kontakt med foreldra";
        contact_others: "Kontakt med andre foreldre", "Kontakt med andre foreldre";
        cooperation: "Samarbeid med andre", "Samarbeid med andre";
        decision: "Vedtak", "Vedtak";
        handout: "Plan utlevert", "Plan utlevert";
        log: "Logg", "Logg";
        attachment: "Vedlegg", "Vedlegg";
        absence: "Fravær følges opp", "Fråvær blir følgt opp";
        consent: "Samtykke", "Samtykke";
        access_asked: "Bedt om innsyn", "Bede om innsyn";
        access_answered: "Svar på innsynskravet", "Svar på innsynskravet";
        raised: "Tatt opp med rektor", "Teken opp med rektor";
        raised_private: "Tatt opp med daglig leder", "Teken opp med dagleg leiar";
        governor: "Meldt til statsforvalteren", "Meldt til statsforvaltaren";
        governor_deadline: "Frist for svar til statsforvalteren", "Frist for svar til statsforvaltaren";
        governor_answered: "Svart statsforvalteren", "Svara statsforvaltaren";
        ruling: "Vedtak fra statsforvalteren", "Vedtak frå statsforvaltaren";
        ruling_received: "Vedtak fra statsforvalteren mottatt", "Vedtak frå statsforvaltaren motteke";
        ruling_deadline: "Frist i vedtaket", "Frist i vedtaket";
        order_deadline: "Frist for pålegg", "Frist for pålegg";
        order_done: "Pålegg utført", "Pålegg utført";
        fine: "Tvangsmulkt løper fra", "Tvangsmulkt går frå";
        closing: "Saken avsluttet", "Saka avslutta";
        follow_up: "Oppfølging etter avslutning", "Oppfølging etter avslutning";
        transfer: "Opplysninger gitt til ny skole", "Opplysningar gitt til ny skole";
        reopened: "Saken er gjenåpnet", "Saka er opna att";
    }
}

/// The course of the case.
pub(super) fn of(scribe: &Scribe) -> Paper {
    let words = Words::of(scribe.lang());
    let (dated, undated): (Vec<_>, Vec<_>) =
        events::all(scribe, words).into_iter().partition(|one| one.date().is_some());
    let (past, ahead): (Vec<_>, Vec<_>) =
        dated.into_iter().partition(|one| one.date().is_none_or(|date| date <= scribe.options.today));
    let facts = facts(scribe, words, &past);
    let parts = [(words.happened, past), (words.ahead, ahead), (words.undated, undated)];
    let mut body: Vec<_> =
        parts.into_iter().flat_map(|(title, events)| section(scribe, words, title, events)).collect();
    if body.is_empty() {
        body.push(Block::line(words.nothing));
    }
    body.extend(annex::codes(scribe));
    let head = head::Head {
        document: Document::Timeline,
        subtitle: Some(words.subtitle.into()),
        version: None,
        date: Some(Clean::short_date(scribe.options.today)),
        facts,
    };
    head::paper(scribe, head, body)
}

fn facts(scribe: &Scribe, words: &Words, past: &[Event]) -> Vec<Vec<Fact>> {
    let day = |event: Option<&Event>| scribe.long_day(event.map(|event| event.day));
    let known = scribe.case.first_knowledge().map(|(date, _)| scribe.date(date));
    vec![
        vec![
            head::subject_fact(scribe),
            head::grade_fact(scribe),
            head::case_fact(scribe),
            head::fact(scribe, words.number, Some(Clean::number(past.len() as i64))),
        ],
        vec![head::fact(scribe, words.first, known), head::fact(scribe, words.last, day(past.last()))],
    ]
}

fn section(scribe: &Scribe, words: &Words, title: &'static str, events: Vec<Event>) -> Vec<Block> {
    if events.is_empty() {
        return Vec::new();
    }
    let columns = [(scribe.words.date, 22), (words.what, 0), (words.who, 46), (words.place, 14)];
    let rows = events.into_iter().map(|event| row(scribe, event)).collect();
    vec![Block::section(title), Table::plain(&columns, rows)]
}

fn row(scribe: &Scribe, event: Event) -> Vec<Vec<Block>> {
    let what = Line::default().strong(event.kind);
    let what = match event.of {
        Some(of) => what.and(" ").and(of),
        None => what,
    };
    vec![
        vec![Block::line(scribe.dated(Some(event.day), None))],
        [Block::line(what)].into_iter().chain(event.text.map(Block::prose)).collect(),
        event.who.into_iter().map(Block::line).collect(),
        event.id.map(Block::line).into_iter().collect(),
    ]
}

/// The days of a case in their order: those that are dates first.
fn in_time(mut events: Vec<Event>) -> Vec<Event> {
    let day = |day: &Day| (day.date.is_none(), day.date);
    events.sort_by_key(|event| day(&event.day));
    events
}
