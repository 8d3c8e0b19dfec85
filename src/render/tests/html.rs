//! The page of a document: what it says, how it is built, and that text of a case never becomes markup.

use scraper::{ElementRef, Html, Selector};

use super::*;
use super::{page, said, sample};
use crate::audience::Audience;
use crate::render::paper::Paper;
use crate::render::sanitise::Sanitiser;
use crate::render::{Emblem, documents};

/// What stands between texts of a paper without being one.
const GLUE: [char; 3] = [':', '·', '.'];

fn paper(source: &str, ask: &Ask) -> Paper {
    let tree = parse(source).tree;
    let case = Case::read(&tree).unwrap();
    let reader = ask.names.as_ref().map(|_| Audience::Guardians);
    let options = Options { reader, ..ask.options(&case) };
    let sanitiser = Sanitiser::new(&TYPESETTER.shop.fonts);
    documents::paper(Document::Plan, &case, &options, &sanitiser).unwrap()
}

fn whole() -> Paper {
    Paper { body: sample::blocks(), look: sample::look(), ..paper(EXAMPLE, &Ask { errors: 1, ..Ask::default() }) }
}

fn page_of(paper: &Paper) -> String {
    let emblem = Emblem::read(sample::ARMS).unwrap();
    TYPESETTER.press.page(Document::Plan.key(), &serde_json::to_string(paper).unwrap(), Some(&emblem)).unwrap()
}

/// Every fixture with a plan, in both languages, with names and without, and the paper with every block.
fn papers() -> Vec<Paper> {
    let names: Names = [("E1".to_owned(), "Ada Eksempel".to_owned())].into_iter().collect();
    let sources = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/gode")).unwrap();
    let mut sources: Vec<_> = sources.map(|entry| entry.unwrap().path().join("sak.yaml")).collect();
    sources.retain(|source| source.is_file());
    sources.sort();
    let sources = sources.iter().map(|source| std::fs::read_to_string(source).unwrap());
    let mut papers = vec![whole()];
    for source in sources.filter(|source| source.contains("\nplan:")) {
        for lang in [MainLanguage::Bokmal, MainLanguage::Nynorsk] {
            papers.push(paper(&source, &Ask { lang: Some(lang), ..Ask::default() }));
            let names = Some(names.clone());
            papers
                .push(paper(&source, &Ask { lang: Some(lang), names, errors: 2, signatures: true, ..Ask::default() }));
        }
    }
    assert!(papers.len() > 20);
    papers
}

fn select<'h>(html: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

fn only<'h>(html: &'h Html, selector: &str) -> ElementRef<'h> {
    let found = select(html, selector);
    assert_eq!(found.len(), 1, "{selector}");
    found[0]
}

fn words(element: ElementRef) -> String {
    page::bare(&element.text().collect::<String>())
}

/// What a reader reads: the body, without the link past the head and the numbers of the sections, which are no texts of
/// the paper.
fn read(html: &Html) -> String {
    let own = |parent: ElementRef| !matches!(parent.attr("class"), Some("skip" | "number"));
    let text = only(html, "body").descendants().filter_map(|node| {
        let text = node.value().as_text()?;
        ElementRef::wrap(node.parent()?).filter(|parent| own(*parent)).map(|_| text.to_string())
    });
    page::bare(&text.collect::<String>())
}

#[test]
fn a_page_says_what_its_paper_says_once_and_in_order() {
    for paper in papers() {
        let text = read(&Html::parse_document(&page_of(&paper)));
        let mut rest = text.as_str();
        for said in said::texts(&paper).iter().map(|said| page::bare(said)).filter(|said| !said.is_empty()) {
            let trimmed = rest.trim_start_matches(GLUE);
            let next = rest.strip_prefix(&said).or_else(|| trimmed.strip_prefix(&said));
            rest = next
                .unwrap_or_else(|| panic!("«{said}» is not next in «{}»", rest.chars().take(80).collect::<String>()));
        }
        assert_eq!(rest.trim_start_matches(GLUE), "");
    }
}

#[test]
fn headings_are_numbered_and_skip_no_level() {
    for paper in papers() {
        let html = Html::parse_document(&page_of(&paper));
        let headings = select(&html, "h1, h2, h3, h4");
        let levels: Vec<u32> = headings.iter().map(|one| one.value().name()[1..].parse().unwrap()).collect();
        assert_eq!((levels[0], levels.iter().filter(|level| **level == 1).count()), (1, 1));
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
        let numbers: Vec<_> = select(&html, "h2 > .number").into_iter().map(words).collect();
        let sections = 1..=levels.iter().filter(|level| **level == 2).count();
        assert_eq!(numbers, sections.map(|number| number.to_string()).collect::<Vec<_>>());
    }
}

#[test]
fn every_table_has_a_name_and_every_cell_its_heads() {
    for paper in papers() {
        let html = Html::parse_document(&page_of(&paper));
        for table in select(&html, "table") {
            let name = table.attr("aria-labelledby").unwrap();
            assert!(!words(only(&html, &format!("#{name}"))).is_empty());
            let inside = |selector: &str| table.select(&Selector::parse(selector).unwrap()).collect::<Vec<_>>();
            let heads = inside(":scope > thead > tr > th[scope=col]");
            assert!(!heads.is_empty() && heads.iter().all(|head| !words(*head).is_empty()));
            for row in inside(":scope > tbody > tr:not(.below)") {
                let cells: Vec<_> = row.child_elements().collect();
                let spans_all = cells.len() == 1 && cells[0].attr("colspan") == Some(&heads.len().to_string());
                assert!(spans_all || cells.len() == heads.len());
            }
            for below in inside(":scope > tbody > tr.below > td[headers]") {
                let head = only(&html, &format!("#{}", below.attr("headers").unwrap()));
                assert_eq!(
                    (head.value().name(), head.attr("scope"), head.attr("rowspan")),
                    ("th", Some("row"), Some("2"))
                );
                assert_eq!(head.parent().unwrap().parent(), below.parent().unwrap().parent(), "of the same measure");
            }
        }
    }
}

#[test]
fn the_measures_stand_under_the_letters_of_the_law() {
    let html = Html::parse_document(&page_of(&paper(SMALL, &Ask::default())));
    let heads: Vec<_> = select(&html, ".statutory thead th").into_iter().map(words).collect();
    assert_eq!(heads, ["Nr.", "aHvilketproblem", "bHvilketiltak", "cNår", "dHvemgjennomfører", "eNårevalueres"]);
    assert_eq!(words(only(&html, ".statutory th[scope=row]")), "T1");
    let narrow: Vec<_> =
        select(&html, ".statutory td[data-letter]").into_iter().map(|cell| cell.attr("data-letter")).collect();
    assert_eq!(narrow, ["a", "b", "c", "d", "e"].map(Some));
}

#[test]
fn a_page_stands_alone_and_is_closed() {
    for paper in papers() {
        let page = page_of(&paper);
        let html = Html::parse_document(&page);
        assert!(html.errors.is_empty() && page.starts_with("<!-- brille "), "{:?}", html.errors);
        assert!(select(&html, "script, link, iframe, object, embed, form, base, [onclick], [onload]").is_empty());
        for element in select(&html, "*") {
            for (name, value) in element.value().attrs() {
                let is_own =
                    value.starts_with('#') || (element.attr("class") == Some("logo") && value.starts_with("data:"));
                assert!(!matches!(name, "src" | "href") || is_own, "{name}={value}");
            }
        }
        assert!(!page.contains("://") && !page.contains("url(") && !page.contains("@import"));
        let policy = only(&html, "meta[http-equiv='Content-Security-Policy']");
        assert!(policy.attr("content").unwrap().starts_with("default-src 'none';"));
        for meta in ["meta[name=robots][content^=noindex]", "meta[name=referrer][content=no-referrer]"] {
            only(&html, meta);
        }
        let ids: Vec<_> = select(&html, "[id]").into_iter().filter_map(|one| one.attr("id")).collect();
        let unique: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len());
        for link in select(&html, "[href^='#'], label[for]") {
            let target = link.attr("href").map_or_else(|| link.attr("for").unwrap(), |href| &href[1..]);
            assert!(ids.contains(&target), "{target}");
        }
    }
}

#[test]
fn language_title_and_landmarks() {
    for (lang, code) in [(MainLanguage::Bokmal, "nb"), (MainLanguage::Nynorsk, "nn")] {
        let names: Names = [("E1".to_owned(), "Ada Eksempel".to_owned())].into_iter().collect();
        let html = page_of(&paper(EXAMPLE, &Ask { lang: Some(lang), names: Some(names), ..Ask::default() }));
        assert!(!html.split_once("</head>").unwrap().0.contains("Ada"), "no name in what is not the text itself");
        let html = Html::parse_document(&html);
        assert_eq!(only(&html, "html").attr("lang"), Some(code));
        assert_eq!(words(only(&html, "title")), "Aktivitetsplan,sak2026-0147,versjon2");
        ["header", "main", "footer"].iter().for_each(|landmark| assert_eq!(select(&html, landmark).len(), 1));
        assert!(words(only(&html, "header")).contains(if code == "nb" {
            "Kopitilforesatte"
        } else {
            "Kopitilføresette"
        }));
        assert!(words(only(&html, "main")).contains("AdaEksempel"));
    }
}

#[test]
fn every_printed_page_says_what_it_is_and_how_it_is_marked() {
    let page = page_of(&paper(SMALL, &Ask { errors: 2, ..Ask::default() }));
    let style = page.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
    assert!(style.contains(r#"@top-left { content: "Aktivitetsplan \b7  Solbakken skole"; }"#), "{style}");
    assert!(style.contains(r#"@top-right { content: "Utkast \b7  Unntatt offentlighet"; }"#));
    assert!(style.contains(r#"content: "Side " counter(page) " av " counter(pages);"#));
}

#[test]
fn text_of_a_case_is_never_markup() {
    let tags = |payload: &str| {
        let html = Html::parse_document(&page_of(&paper(&hostile::filled(payload), &Ask::default())));
        let names = select(&html, "*").into_iter().map(|one| one.value().name().to_owned());
        (names.filter(|name| name != "wbr").collect::<Vec<_>>(), read(&html))
    };
    let plain = tags("ord");
    for payload in [
        "<script>alert(1)</script>",
        "</style></title></textarea><b>",
        "\" onload=\"x\" '",
        "<!-- x --> ]]> &amp; &lt; <",
        "{{ lang }} {% if x %} {# y #}",
        "\\\"; } @import \"x\" \\",
    ] {
        let (tags, text) = tags(payload);
        assert_eq!(tags, plain.0, "{payload}");
        assert!(text.matches(&page::bare(payload)).count() > 25, "{payload}");
    }
}

#[test]
fn right_to_left_text_stays_apart_and_long_words_may_break() {
    let page = page_of(&paper(&hostile::filled("שלום 12"), &Ask::default()));
    assert!(page.contains("\u{2068}שלום 12\u{2069}"));
    let page = page_of(&paper(&hostile::filled(&"Wm".repeat(60)), &Ask::default()));
    assert!(page.contains("WmWmWmWm<wbr>") && !page.contains('\u{200B}'));
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let source = paper(EXAMPLE, &Ask::default());
    assert_eq!(page_of(&source), page_of(&source));
}

/// For `.ci/accessible.sh`, which looks at the page with every block in a browser.
#[test]
#[expect(clippy::disallowed_methods, reason = "half a file would be seen, and only a test reads it")]
fn pages_for_a_browser() {
    if let Some(folder) = std::env::var_os("BRILLE_PAGES") {
        std::fs::write(std::path::Path::new(&folder).join("blokker.html"), page_of(&whole())).unwrap();
    }
}
