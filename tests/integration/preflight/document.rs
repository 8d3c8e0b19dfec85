//! The verdict as a document: what it says, in which language, and that nothing of the case's own text is in it.

use std::fs;

use scraper::{Html, Selector};

use super::{DAY, good, in_folder, question, questions, verdict, with};
use crate::support::Folder;

const BROKEN: (&str, &str) = ("utføres_av: [A1]", "utføres_av: []");

/// The page of a text, and its words.
fn page(text: &str, arguments: &[&str]) -> (String, String) {
    let folder = Folder::new();
    let run = in_folder(&folder, text, &[&["--format", "html"], arguments].concat());
    assert!(run.stdout.is_empty() && run.stderr.contains("sak-kontroll.html"), "{}", run.stderr);
    let html = fs::read_to_string(folder.path().join("saker/sak-kontroll.html")).unwrap();
    let page = Html::parse_document(&html);
    let parts = Selector::parse("header, main").unwrap();
    let said = page.select(&parts).flat_map(|part| part.text());
    let said = said.collect::<Vec<_>>().concat();
    let lines = said.lines().map(str::trim).filter(|line| !line.is_empty());
    (html, lines.collect::<Vec<_>>().join("\n").replace('\u{a0}', " "))
}

#[test]
fn every_question_stands_there_with_the_answer_of_the_verdict() {
    for text in [good(), good().replace(BROKEN.0, BROKEN.1)] {
        let verdict = verdict(&text);
        let html = Html::parse_document(&page(&text, &[]).0);
        let rows = Selector::parse("tbody tr:has(.status)").unwrap();
        let rows: Vec<String> = html.select(&rows).map(|row| row.text().collect()).collect();
        assert_eq!(rows.len(), questions(&verdict).count());
        for (row, question) in rows.iter().zip(questions(&verdict)) {
            let answer = match question["answer"].as_str().unwrap() {
                "ja" => "Ja",
                "nei" => "Nei",
                "gjelder_ikke" => "Gjelder ikke",
                _ => {
                    if row.contains("Vurdert") {
                        "Vurdert"
                    } else {
                        "Må vurderes"
                    }
                }
            };
            assert!(row.trim().starts_with(answer), "{row}: {question}");
            let told = row.replace('\u{a0}', " ");
            let asked = question["question"].as_str().unwrap();
            assert!(told.contains(asked), "{row}: {question}");
            let evidence = question["evidence"].as_array().unwrap();
            assert!(
                evidence.iter().all(|shown| row.contains(&format!("linje\u{a0}{}", shown["start"]["line"]))),
                "{row}"
            );
            for gap in question["gaps"].as_array().unwrap() {
                assert!(gap["code"].as_str().is_none_or(|code| row.contains(code)), "{row}: {gap}");
                let help = gap["help"].as_str().unwrap().replace('`', "");
                assert!(row.replace('\u{a0}', " ").contains(&help), "{row}: {gap}");
            }
        }
    }
}

#[test]
fn what_is_silenced_or_judged_is_marked_as_such() {
    let code = verdict(&with(BROKEN.0, BROKEN.1));
    let code = question(&code, "bokstav_d")["gaps"][0]["code"].as_str().unwrap().to_owned();
    let text = with(BROKEN.0, &format!("{} # brille: ignore {code} til 2026-12-31: avtalt muntlig", BROKEN.1));
    let said = page(&text, &[]).1;
    assert!(said.contains("(satt til side med en kommentar, men teller her)") && !said.contains("muntlig"), "{said}");
    assert!(said.contains("S1 svarer ja, 14. oktober 2026"), "{said}");
}

#[test]
fn the_document_is_in_the_language_of_the_school() {
    let broken = with(BROKEN.0, BROKEN.1);
    let start =
        |said: String| said.lines().take_while(|line| !line.starts_with("«Klar»")).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(start(page(&broken, &[]).1), @r#"
    Solbakken skoleFjellvik kommune
    Unntatt offentlighetoffl. § 13 jf. fvl. § 13
    Kontroll av saken
    Er saken klar for statsforvalteren? Kontrollspørsmål til § 12-6
    Ikke klar. Svaret er nei på 1 spørsmål. 5 spørsmål må vurderes av et menneske. 2 vurderinger er gjort i saksfilen, og er svarene til dem som gjorde dem.
    ElevE1
    Sak2026-0147
    Kontrollert22. oktober 2026
    ResultatIkke klar
    1 Oppsummering
    Del
    Nei
    Må vurderes
    Vurdert
    Ja
    Gjelder ikke
    2 Saksfilen
    0
    0
    0
    1
    0
    3 Kan saken behandles?
    0
    0
    0
    5
    1
    4 Hvordan har eleven det?
    0
    1
    0
    3
    0
    5 Har skolen satt inn egnede tiltak?
    0
    1
    2
    5
    2
    6 Er det laget en skriftlig plan?
    1
    0
    0
    5
    0
    7 Har skolen oppfylt de andre pliktene til å handle?
    0
    2
    0
    4
    4
    8 Er elevene hørt, og er elevens beste vurdert?
    0
    1
    0
    4
    0
    9 Hjemmet, andre tjenester og dokumentasjonen
    0
    0
    0
    2
    2
    10 Saken hos statsforvalteren
    0
    0
    0
    2
    2
    Svaret er nei
    Sier planen hvem som skal gjennomføre hvert tiltak? del 6
    Må vurderes av et menneske
    Er det eleven sier, tatt på alvor? del 4Kom undersøkelsen og tiltakene så raskt som saken krever? del 5Følger skolen med på hvordan eleven har det? del 7Er saken vurdert så alvorlig som den er? del 7Har elevens beste fått riktig vekt? del 8
    "#);
    insta::assert_snapshot!(start(page(&broken, &["--lang", "nn"]).1), @r#"
    Solbakken skoleFjellvik kommune
    Unnateke offentlegheitoffl. § 13 jf. fvl. § 13
    Kontroll av saka
    Er saka klar for statsforvaltaren? Kontrollspørsmål til § 12-6
    Ikkje klar. Svaret er nei på 1 spørsmål. 5 spørsmål må vurderast av eit menneske. 2 vurderingar er gjorde i saksfila, og er svara til dei som gjorde dei.
    ElevE1
    Sak2026-0147
    Kontrollert22. oktober 2026
    ResultatIkkje klar
    1 Oppsummering
    Del
    Nei
    Må vurderast
    Vurdert
    Ja
    Gjeld ikkje
    2 Saksfila
    0
    0
    0
    1
    0
    3 Kan saka behandlast?
    0
    0
    0
    5
    1
    4 Korleis har eleven det?
    0
    1
    0
    3
    0
    5 Har skolen sett inn eigna tiltak?
    0
    1
    2
    5
    2
    6 Er det laga ein skriftleg plan?
    1
    0
    0
    5
    0
    7 Har skolen oppfylt dei andre pliktene til å handle?
    0
    2
    0
    4
    4
    8 Er elevane høyrde, og er det beste for eleven vurdert?
    0
    1
    0
    4
    0
    9 Heimen, andre tenester og dokumentasjonen
    0
    0
    0
    2
    2
    10 Saka hos statsforvaltaren
    0
    0
    0
    2
    2
    Svaret er nei
    Seier planen kven som skal gjennomføre kvart tiltak? del 6
    Må vurderast av eit menneske
    Er det eleven seier, teke på alvor? del 4Kom undersøkinga og tiltaka så raskt som saka krev? del 5Følgjer skolen med på korleis eleven har det? del 7Er saka vurdert så alvorleg som ho er? del 7Har det beste for eleven fått rett vekt? del 8
    "#);
    let folder = Folder::new();
    let run = in_folder(&folder, &broken, &["--format", "pdf", "--lang", "en"]);
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
    // Where settings ask for English, the document is in a language of the school all the same.
    folder.file("brille.yaml", "språk: en\n");
    let run = in_folder(&folder, &broken, &["--format", "html", "--output", "-"]);
    assert!(run.stdout.contains("<html lang=\"nb\">"), "{}", run.stderr);
}

#[test]
fn the_case_tells_nothing_but_whose_it_is() {
    let letterhead = ["Solbakken skole", "Fjellvik kommune"];
    let named = good().replace("elev: E1\n", "elev: Ada Eksempel\n").replace("  - id: V2", "  - id: Ada Eksempel");
    for text in [good(), good().replace(BROKEN.0, BROKEN.1), named] {
        let html = page(&text, &[]).0;
        assert!(!html.contains("Ada"));
        let parsed = brille::yaml::parse(&text);
        let texts: Vec<_> =
            parsed.tree.nodes().filter_map(|node| node.as_str()).filter(|text| text.trim().contains(' ')).collect();
        assert!(texts.len() > 60);
        for text in texts.into_iter().filter(|text| !letterhead.contains(text)) {
            assert!(!html.contains(text.trim()), "{text}");
        }
    }
}

#[test]
fn a_file_that_cannot_be_read_is_told_of_too() {
    for text in [good().replace("elev: E1\n", "elev: [E1\n"), "brille: 1\nsak: [\n".to_owned()] {
        let said = page(&text, &["--lang", "nb"]).1;
        assert!(said.contains("Ikke klar.") && said.contains("Filen kan ikke leses i sin helhet."), "{said}");
    }
}

#[test]
fn the_document_goes_where_it_was_asked_to_and_over_nobodys_work() {
    let folder = Folder::new();
    let run = in_folder(&folder, &good(), &["--format", "pdf", "--output", "kontroll.pdf"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let first = fs::read(folder.path().join("kontroll.pdf")).unwrap();
    in_folder(&folder, &good(), &["--format", "pdf", "--output", "kontroll.pdf"]);
    assert!(first.starts_with(b"%PDF-") && first == fs::read(folder.path().join("kontroll.pdf")).unwrap());
    folder.file("notat.pdf", "mine notater");
    let run = in_folder(&folder, &good(), &["--format", "pdf", "--output", "notat.pdf"]);
    assert_eq!((run.status, folder.read("notat.pdf").as_str()), (2, "mine notater"));
    let run = in_folder(&folder, &good(), &["--output", "kontroll.pdf"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("bruk --format pdf eller html"), "{}", run.stderr);
    let run = folder.run_with(&["preflight", "-", "--format", "pdf", "--date", DAY], good());
    assert!(run.status == 2 && run.stderr.contains("--output"), "{}", run.stderr);
}
