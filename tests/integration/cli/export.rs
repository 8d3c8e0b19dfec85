//! `brille template export`: the built-in templates as files, and what becomes of them when they are changed.

use std::fs;

use crate::support::{Folder, GOOD_CASE, Run, TODAY};

const FILES: [&str; 5] = ["dokument.html", "dokument.typ", "felles.css", "felles.html", "felles.typ"];

/// A folder with a case and the templates that were written there.
fn exported(more: &[&str]) -> (Folder, Run) {
    let folder = Folder::new();
    folder.file("sak.yaml", GOOD_CASE);
    let run = folder.run(&[&["template", "export", "maler"], more].concat());
    (folder, run)
}

fn names(folder: &Folder, inner: &str) -> Vec<String> {
    let entries = fs::read_dir(folder.path().join(inner)).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn render(folder: &Folder, more: &[&str]) -> Run {
    folder.run(&[&["render", "sak.yaml", "--date", TODAY], more].concat())
}

fn with_own(folder: &Folder, more: &[&str]) -> Run {
    render(folder, &[&["--templates", "maler"], more].concat())
}

/// Changes a file of the templates.
fn change(folder: &Folder, name: &str, from: &str, to: &str) {
    let path = format!("maler/{name}");
    let text = folder.read(&path);
    assert!(text.contains(from), "{name}");
    folder.file(&path, text.replacen(from, to, 1));
}

#[test]
fn each_file_is_told_of_with_what_it_is_and_how_it_is_used() {
    let (folder, run) = exported(&[]);
    assert_eq!((run.status, run.stdout.as_str()), (0, ""));
    insta::assert_snapshot!(run.stderr, @r#"
    Skrev maler/dokument.typ: rekkefølgen i alle dokumenter (PDF)
    Skrev maler/felles.typ: farger, størrelser og hver del av et dokument (PDF)
    Skrev maler/dokument.html: rekkefølgen i alle dokumenter (HTML)
    Skrev maler/felles.html: hver del av en side (HTML)
    Skrev maler/felles.css: farger og størrelser (HTML)
    Bruk malene med: brille render SAK --templates maler, eller skriv `maler: maler` i brille.yaml. Filer som du ikke endrer, kan du slette: da gjelder de innebygde.
    "#);
    assert_eq!(names(&folder, "maler"), FILES);
    let (_, run) = exported(&["--fonts", "--document", "skjema", "--lang", "nn"]);
    insta::assert_snapshot!(run.stderr, @r#"
    Skreiv maler/skjema.typ: rekkjefølgja i skjema (PDF)
    Skreiv maler/felles.typ: fargar, storleikar og kvar del av eit dokument (PDF)
    Skreiv maler/skjema.html: rekkjefølgja i skjema (HTML)
    Skreiv maler/felles.html: kvar del av ei side (HTML)
    Skreiv maler/felles.css: fargar og storleikar (HTML)
    Skreiv maler/fonts/SourceSans3_400Regular.ttf: skrift
    Skreiv maler/fonts/SourceSans3_600SemiBold.ttf: skrift
    Skreiv maler/fonts/SourceSans3_700Bold.ttf: skrift
    Skreiv maler/fonts/DejaVuSans.ttf: skrift
    Skreiv maler/fonts/NotoEmoji_400Regular.ttf: skrift
    Skreiv maler/fonts/SourceSans3-OFL.txt: lisensen til ei skrift
    Skreiv maler/fonts/DejaVuSans-LICENSE.txt: lisensen til ei skrift
    Skreiv maler/fonts/NotoEmoji-OFL.txt: lisensen til ei skrift
    Bruk malane med: brille render SAK --templates maler, eller skriv `maler: maler` i brille.yaml. Filer som du ikkje endrar, kan du slette: då gjeld dei innebygde.
    "#);
}

#[test]
fn unchanged_templates_make_the_same_documents() {
    for more in [&[][..], &["--fonts"], &["--document", "aktivitetsplan"]] {
        let (folder, _) = exported(more);
        let made = |run: Run| {
            assert_eq!(run.status, 0, "{}", run.stderr);
            let read = |ending: &str| fs::read(folder.path().join(format!("sak-aktivitetsplan.{ending}"))).unwrap();
            (read("pdf"), read("html"))
        };
        let built_in = made(render(&folder, &["--format", "pdf,html"]));
        assert!(made(with_own(&folder, &["--format", "pdf,html"])) == built_in, "{more:?}");
    }
}

#[test]
fn a_template_of_one_document_holds_for_that_one() {
    let (folder, _) = exported(&["--document", "saksgang", "--document", "skjema", "--document", "saksgang"]);
    let pages = ["saksgang.html", "saksgang.typ", "skjema.html", "skjema.typ"];
    assert_eq!(names(&folder, "maler"), [&FILES[2..], &pages[..]].concat());
    change(&folder, "saksgang.html", "</main>", "<p>Fra Fjellvik</p></main>");
    with_own(&folder, &["--format", "html", "--document", "saksgang", "--document", "aktivitetsplan"]);
    assert!(folder.read("sak-saksgang.html").contains("Fra Fjellvik"));
    assert!(!folder.read("sak-aktivitetsplan.html").contains("Fra Fjellvik"));
    let run = exported(&["--document", "sak"]).1;
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("aktivitetsplan, saksgang"), "{}", run.stderr);
}

#[test]
fn nobodys_work_is_replaced() {
    let folder = Folder::new();
    folder.file("maler/felles.css", "/* vår */");
    folder.file("maler/dokument.typ", "vår");
    let run = folder.run(&["template", "export", "maler"]);
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
    insta::assert_snapshot!(run.stderr, @"feil: ingenting er skrevet, for dette finnes fra før: maler/dokument.typ, maler/felles.css");
    assert_eq!(names(&folder, "maler"), ["dokument.typ", "felles.css"], "and nothing else is written");
    assert_eq!(folder.read("maler/felles.css"), "/* vår */");
    let run = folder.run(&["template", "export", "maler/felles.css"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
}

#[test]
fn a_mistake_in_a_changed_template_has_its_place() {
    let (folder, _) = exported(&[]);
    change(&folder, "felles.typ", "#let marking(d) = ", "#let marking(d) = ukjent + ");
    let said = with_own(&folder, &[]).stderr;
    let line = folder.read("maler/felles.typ").lines().position(|line| line.contains("ukjent +")).unwrap() + 1;
    assert_eq!(
        said,
        format!("feil: det ble ikke noe dokument: maler/felles.typ:{line}:19: ingenting har dette navnet\n")
    );
    change(&folder, "dokument.html", "{{ name }}", "{{ navnet }}");
    let said = with_own(&folder, &["--format", "html"]).stderr;
    assert!(said.contains("maler/dokument.html:"), "{said}");
}

#[test]
fn a_changed_template_is_held_to_the_same() {
    let (folder, _) = exported(&[]);
    folder.file(
        "maler/merke.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M0 0h9v9z'/></svg>",
    );
    change(&folder, "dokument.typ", "#letterhead(d)", "#letterhead(d)\n#image(\"merke.svg\")");
    let run = with_own(&folder, &[]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("dette bryter PDF/A-2a eller PDF/UA-1"), "{}", run.stderr);
    change(&folder, "dokument.typ", "#image(\"merke.svg\")", "Ada Eksempel");
    change(&folder, "dokument.html", "</main>", "<p>Ada Eksempel</p></main>");
    folder.file("navn.yaml", "E1: Ada Eksempel\n");
    let run = with_own(&folder, &["--audience", "innsyn", "--names", "navn.yaml", "--format", "pdf,html"]);
    assert_eq!(run.status, 2);
    assert_eq!(run.stderr.matches("skjermes for mottakeren").count(), 2, "{}", run.stderr);
    assert_eq!(folder.names(), ["maler", "navn.yaml", "sak.yaml"]);
}
