//! A paper with every kind of block and every style, also those that no document uses yet.

use crate::render::clean::Clean;
use crate::render::paper::*;

/// A logo: a coat of arms.
pub(super) const ARMS: &[u8] =
    b"<svg xmlns='http://www.w3.org/2000/svg' width='40' height='50'><path d='M0 0h40v30l-20 20L0 30z'/></svg>";

/// All that can be a municipality's own.
pub(super) fn look() -> Look {
    Look {
        accent: Some("#7a1f3d".to_owned()),
        logo: Some(Logo { file: "utseende/logo.svg", text: "Kommunevåpen".into(), width: 12.8, height: 16.0 }),
        sender: vec!["Fjellvik kommune".into(), "Oppvekst og <utdanning>".into()],
        contact: Some("Skolegata 1".into()),
        before: vec!["Først.\nNy linje.\n\nAndre avsnitt.".into(), "#panic() *nest*".into()],
        after: vec!["Til slutt <script>alert(1)</script>.".into()],
    }
}

/// Styles of a run.
const STYLES: [Style; 8] =
    [Style::Plain, Style::Strong, Style::Muted, Style::Small, Style::Date, Style::Break, Style::Removed, Style::Added];

fn styled() -> Line {
    let text = |style| if style == Style::Break { "" } else { "ord " };
    STYLES.into_iter().fold(Line::default(), |line, style| line.with(text(style), style))
}

fn prose(tone: Tone) -> Block {
    Block::Prose { text: "Første avsnitt.\nNy linje.\n\nAndre avsnitt.".into(), tone }
}

fn status(status: &'static str) -> Block {
    Block::Status { status, word: "Pågår".into(), frame: vec!["klasse".into(), "friminutt".into()] }
}

fn column(head: &'static str, letter: Option<&'static str>, width: Option<u8>) -> Column {
    Column { head: head.into(), letter, width }
}

fn table(row_headers: bool, rows: Vec<Row>, empty: Option<Clean>) -> Block {
    let columns =
        vec![column("Nr.", None, Some(11)), column("Hva", Some("b"), None), column("Når", Some("c"), Some(25))];
    Block::Table(Table {
        columns,
        rows,
        row_headers,
        ruled: !row_headers,
        summary: row_headers.then(|| "To rader for hvert.".into()),
        empty,
    })
}

fn row(below: Vec<Block>, long: bool) -> Row {
    let cells = vec![vec![Block::line("T1")], vec![prose(Tone::Strong), Block::detail("Hvem", "L1")], vec![]];
    Row { cells, below, long }
}

fn tables() -> Vec<Block> {
    let below = || vec![status("ongoing"), Block::detail("Hvorfor", "Derfor."), Block::detail("Hvem", styled())];
    vec![
        table(true, vec![row(below(), false), row(vec![], true)], None),
        table(true, vec![], Some("Ikke oppgitt".into())),
        table(false, vec![row(below(), true), row(vec![], false)], None),
        table(false, vec![], None),
    ]
}

fn by_hand() -> Vec<Block> {
    vec![
        Block::section("For hånd"),
        Block::Room { label: "Hva skjedde?".into(), lines: 4 },
        Block::Room { label: "Hvor?".into(), lines: 1 },
        Block::Fields { labels: vec!["Trinn".into(), "Dato".into()] },
        Block::Choices { label: "Har du det trygt?".into(), options: vec!["Ja".into(), "Nei".into()] },
        Block::Signatures {
            people: vec![Line::from("S1, sosiallærer"), styled()],
            signature: "Underskrift".into(),
            place_and_date: "Sted og dato".into(),
        },
        Block::Codes { people: vec![Coded { code: "E1".into(), text: "elev".into() }], named: false },
        Block::Codes { people: vec![Coded { code: "E1".into(), text: "Ada, elev".into() }], named: true },
    ]
}

/// The blocks, some of them inside others.
pub(super) fn blocks() -> Vec<Block> {
    let inner = || vec![Block::line(styled()), Block::Voice { text: "Det er greit.\n\nNå.".into() }];
    let nested = vec![Block::entry("Inni", inner()), Block::detail("Og", "slik"), tables().remove(0)];
    let mut all = vec![
        Block::line("Før den første overskriften."),
        Block::section(styled()),
        Block::lead(styled()),
        prose(Tone::Plain),
        prose(Tone::Large),
        Block::subsection("Under"),
        Block::Voice { text: "Jeg vil at det skal slutte.".into() },
        Block::detail("Alene", styled()),
        Block::entry("Første", inner()),
        Block::noted("Andre", Line::from("11.09.2026"), nested),
        Block::List { items: vec![styled(), "to".into()] },
        Block::Notice { title: Some("Husk".into()), body: inner() },
        Block::Notice { title: None, body: vec![Block::List { items: vec!["en".into()] }] },
    ];
    all.extend(
        [
            "planned",
            "ongoing",
            "done",
            "partly_done",
            "not_done",
            "over",
            "replaced",
            "yes",
            "no",
            "open",
            "judged",
            "not_applicable",
        ]
        .map(status),
    );
    all.extend(tables());
    all.extend(by_hand());
    all
}
