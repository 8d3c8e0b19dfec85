//! An empty plan to fill in by hand, with the points of § 12-4 third paragraph in their order.

use super::super::clean::Clean;
use super::super::paper::{Block, Column, Line, Paper, Row, Running, Table};
use super::super::parts::head;
use super::super::scribe::Scribe;
use super::super::words::wording;
use super::Document;

/// Rows for measures: as many as a page holds across, since a hand needs room.
const MEASURES: usize = 5;
/// Lines in each of their cells.
const CELL: u8 = 4;

wording! {
    /// The words of the form.
    Words {
        subtitle: "Skjema for skriftlig plan etter", "Skjema for skriftleg plan etter";
        lead: "Skriv hvem det gjelder med kode eller navn, slik skolen har bestemt. Skjemaet er taushetsbelagt når det er fylt ut.",
            "Skriv kven det gjeld med kode eller namn, slik skolen har bestemt. Skjemaet er underlagt teieplikt når det er fylt ut.";
        frame: "Saken", "Saka";
        pupil: "Elev", "Elev";
        grade: "Trinn", "Trinn";
        number: "Saksnummer", "Saksnummer";
        version: "Versjon og dato", "Versjon og dato";
        coordinator: "Koordinator", "Koordinator";
        approved_by: "Godkjent av", "Godkjend av";
        learnt: "Hva skolen fikk vite", "Kva skolen fekk vite";
        reported: "Hva som ble meldt, når og av hvem", "Kva som vart meldt, når og av kven";
        to_head: "Meldt til rektor (dato, av hvem)", "Meldt til rektor (dato, av kven)";
        to_private_head: "Meldt til daglig leder (dato, av hvem)", "Meldt til dagleg leiar (dato, av kven)";
        serious: "Er saken alvorlig?", "Er saka alvorleg?";
        to_owner: "Meldt til skoleeier (dato, av hvem)", "Meldt til skoleeigar (dato, av kven)";
        to_board: "Meldt til skolens styre (dato, av hvem)", "Meldt til styret for skolen (dato, av kven)";
        staff: "Gjelder det en som arbeider på skolen?", "Gjeld det nokon som arbeider på skolen?";
        investigation: "Undersøkelse", "Undersøking";
        methods: "Hva som er undersøkt: samtaler, observasjoner og annet, med dato",
            "Kva som er undersøkt: samtalar, observasjonar og anna, med dato";
        factors: "Hva som holder problemet ved like", "Kva som held problemet ved like";
        safe: "Har eleven det trygt og godt?", "Har eleven det trygt og godt?";
        voice: "Elevens opplevelse og syn", "Opplevinga og synet til eleven";
        experience: "Slik opplever eleven det, med elevens egne ord", "Slik opplever eleven det, med eleven sine eigne ord";
        wish: "Dette ønsker eleven", "Dette ønskjer eleven";
        weight: "Hvordan synet er vektlagt", "Korleis synet er vektlagt";
        problem: "Problemet tiltakene skal løse", "Problemet tiltaka skal løyse";
        problem_room: "Beskriv hele problemet, slik undersøkelsen viser det",
            "Skildre heile problemet, slik undersøkinga viser det";
        measures: "Tiltak", "Tiltak";
        measures_lead: "Én rad for hvert tiltak. Skriv hvem som skal gjennomføre tiltaket, ikke bare hvem som er ansvarlig.",
            "Éi rad for kvart tiltak. Skriv kven som skal gjennomføre tiltaket, ikkje berre kven som er ansvarleg.";
        best: "Elevens beste", "Det beste for eleven";
        best_room: "Hva som er vurdert, og hva skolen kom til", "Kva som er vurdert, og kva skolen kom til";
        homes: "Samarbeid med foreldrene", "Samarbeid med foreldra";
        homes_room: "Når de er informert, og hva de mener", "Når dei er informerte, og kva dei meiner";
        governor: "Informert om retten til å melde saken til statsforvalteren (dato)",
            "Informert om retten til å melde saka til statsforvaltaren (dato)";
        evaluation: "Evaluering", "Evaluering";
        done: "Er tiltakene gjennomført?", "Er tiltaka gjennomførte?";
        effect: "Virker tiltakene, etter elevens mening?", "Verkar tiltaka, etter det eleven meiner?";
        pupil_view: "Det eleven sier", "Det eleven seier";
        school_view: "Skolens vurdering", "Vurderinga til skolen";
        decision: "Hva som er bestemt", "Kva som er bestemt";
        next: "Neste evaluering (dato)", "Neste evaluering (dato)";
        yes: "Ja", "Ja";
        partly: "Delvis", "Delvis";
        no: "Nei", "Nei";
        go_on: "Fortsette", "Halde fram";
        adjust: "Endre", "Endre";
        end: "Avslutte", "Avslutte";
        fresh: "Nye tiltak", "Nye tiltak";
    }
}

/// The form, with the school's name where a case gives it.
pub(super) fn of(scribe: &Scribe) -> Paper {
    let words = Words::of(scribe.lang());
    let body = [
        vec![Block::lead(Line::default().muted(words.lead))],
        framed(words),
        learnt(scribe, words),
        investigated(words),
        planned(scribe, words),
        followed_up(words),
    ];
    let head = head::Head {
        document: Document::Form,
        subtitle: Some(scribe.by_law(scribe.law(), &[words.subtitle.into(), scribe.law().plan.into()])),
        version: None,
        date: None,
        facts: Vec::new(),
    };
    // The form is of no case yet, and so has no number and is no draft of anything.
    let paper = head::paper(scribe, head, body.into_iter().flatten().collect());
    let running = Running { foot: Vec::new(), ..paper.running };
    Paper { draft: None, record: paper.name.clone(), running, ..paper }
}

fn room(label: &'static str, lines: u8) -> Block {
    Block::Room { label: label.into(), lines }
}

fn choices(label: &'static str, options: &[&'static str]) -> Block {
    Block::Choices { label: label.into(), options: options.iter().map(|option| Clean::own(option)).collect() }
}

fn framed(words: &Words) -> Vec<Block> {
    let fields = [words.pupil, words.grade, words.number, words.version, words.coordinator, words.approved_by];
    vec![Block::section(words.frame), Block::Fields { labels: fields.map(Clean::own).into() }]
}

fn learnt(scribe: &Scribe, words: &Words) -> Vec<Block> {
    let to_head = scribe.of_school(words.to_head, words.to_private_head);
    let to_owner = scribe.of_school(words.to_owner, words.to_board);
    vec![
        Block::section(words.learnt),
        room(words.reported, 4),
        choices(words.serious, &[words.yes, words.no]),
        choices(words.staff, &[words.yes, words.no]),
        Block::Fields { labels: [to_head, to_owner].map(Clean::own).into() },
    ]
}

fn investigated(words: &Words) -> Vec<Block> {
    vec![
        Block::section(words.investigation),
        room(words.methods, 7),
        room(words.factors, 3),
        choices(words.safe, &[words.yes, words.partly, words.no]),
        Block::section(words.voice),
        room(words.experience, 4),
        room(words.wish, 3),
        room(words.weight, 2),
    ]
}

fn planned(scribe: &Scribe, words: &Words) -> Vec<Block> {
    vec![
        Block::section(head::titled(words.problem, scribe.letters("a"))),
        room(words.problem_room, 5),
        Block::section(head::titled(words.measures, scribe.letters("b–e"))),
        Block::lead(Line::default().muted(words.measures_lead)),
        measures(scribe),
        Block::section(words.best),
        room(words.best_room, 4),
        Block::section(words.homes),
        room(words.homes_room, 4),
        room(words.governor, 1),
    ]
}

/// Empty rows under the statutory points.
fn measures(scribe: &Scribe) -> Block {
    let words = scribe.words;
    let columns = [
        (words.col_number, None, Some(11)),
        (words.col_problem, Some("a"), Some(26)),
        (words.col_measure, Some("b"), None),
        (words.col_when, Some("c"), Some(25)),
        (words.col_who, Some("d"), Some(34)),
        (words.col_evaluated, Some("e"), Some(25)),
    ];
    let row = |number: usize| {
        let first = vec![Block::line(Line::default().strong(Clean::number(number as i64)))];
        let empty = (1..columns.len()).map(|_| vec![Block::Blank { lines: CELL }]);
        Row { cells: std::iter::once(first).chain(empty).collect(), ..Row::default() }
    };
    Block::Table(Table {
        columns: columns.map(|(head, letter, width)| Column { head: head.into(), letter, width }).into(),
        rows: (1..=MEASURES).map(row).collect(),
        row_headers: false,
        ruled: true,
        summary: None,
        empty: None,
    })
}

fn followed_up(words: &Words) -> Vec<Block> {
    vec![
        Block::section(words.evaluation),
        choices(words.done, &[words.yes, words.partly, words.no]),
        choices(words.effect, &[words.yes, words.partly, words.no]),
        room(words.pupil_view, 3),
        room(words.school_view, 3),
        choices(words.decision, &[words.go_on, words.adjust, words.end, words.fresh]),
        room(words.next, 1),
    ]
}
