//! `brille render --format html`, and templates of pages of a user's own.

use crate::support::{Folder, GOOD_CASE, Run, TODAY};

const PAGE: &str = include_str!("../../../templates/dokument.html");

/// The line on which [`said_of`] puts something more.
fn end() -> String {
    (PAGE.split("</main>").next().unwrap().lines().count() + 2).to_string()
}

fn folder() -> Folder {
    let folder = Folder::new();
    folder.file("sak.yaml", GOOD_CASE);
    folder
}

fn render(folder: &Folder, more: &[&str]) -> Run {
    folder.run(&[&["render", "sak.yaml", "--date", TODAY], more].concat())
}

/// A folder with a template of its own.
fn own(page: &str) -> Folder {
    let folder = folder();
    folder.file("maler/dokument.html", page);
    folder
}

fn with_own(folder: &Folder) -> Run {
    render(folder, &["--format", "html", "--templates", "maler"])
}

/// What is said of the program's own page with something more before its end.
fn said_of(more: &str) -> String {
    let run = with_own(&own(&PAGE.replace("</main>", &format!("</main>\n{more}"))));
    assert_eq!(run.status, 2, "{more}");
    assert!(!run.stderr.contains("Solbakken"), "{}", run.stderr);
    run.stderr.trim().replace("feil: det ble ikke noe dokument: ", "")
}

#[test]
fn a_page_is_written_beside_the_case_or_beside_its_pdf() {
    let folder = folder();
    let run = render(&folder, &["--format", "html"]);
    assert_eq!((run.status, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    insta::assert_snapshot!(run.stderr, @"Skrev sak-aktivitetsplan.html.");
    let page = folder.read("sak-aktivitetsplan.html");
    assert!(page.contains("<html lang=\"nb\">") && page.ends_with("</html>\n"));
    let run = render(&folder, &["--format", "html,pdf", "--format", "pdf"]);
    insta::assert_snapshot!(run.stderr, @r"
    Skrev sak-aktivitetsplan.pdf (3 sider).
    Skrev sak-aktivitetsplan.html.
    ");
    assert_eq!(folder.read("sak-aktivitetsplan.html"), page, "the same case gives the same bytes");
}

#[test]
fn the_name_of_the_target_says_the_format() {
    let folder = folder();
    assert_eq!(render(&folder, &["-o", "ut.html"]).status, 0);
    assert!(folder.read("ut.html").starts_with("<!-- brille "));
    let output = folder.run(&["render", "sak.yaml", "--date", TODAY, "--format", "html", "-o", "-"]);
    assert_eq!(output.stdout, folder.read("ut.html"));
    let run = render(&folder, &["--format", "pdf,html", "-o", "ut.html"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @"feil: flere dokumenter kan ikke skrives til én fil, og ut.html er ingen mappe");
}

#[test]
fn no_page_of_somebody_else_is_written_over() {
    let folder = folder();
    folder.file("sak-aktivitetsplan.html", "<!doctype html>\n<p>Noen andres\n");
    let run = render(&folder, &["--format", "html,pdf"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @"feil: sak-aktivitetsplan.html finnes fra før og er ingen side fra brille; den blir ikke skrevet over");
    assert!(folder.read("sak-aktivitetsplan.html").contains("Noen andres"));
    assert!(!folder.path().join("sak-aktivitetsplan.pdf").exists(), "nothing is written of a run that fails");
}

#[test]
fn a_template_of_the_users_own_takes_the_place_of_the_programs() {
    let folder =
        own(&PAGE.replace("</main>", "</main>\n<img src=\"{{ data_url('bilder/merke.png') }}\" alt=\"Fjellvik\">"));
    folder.file("maler/bilder/merke.png", b"\x89PNG");
    folder.file("maler/felles.css", "h1 { color: #123456 }");
    assert_eq!(with_own(&folder).stderr, "Skrev sak-aktivitetsplan.html.\n");
    let page = folder.read("sak-aktivitetsplan.html");
    assert!(page.contains("<img src=\"data:image&#x2f;png;base64,iVBORw==\"") && page.contains("#123456"), "{page}");
    assert!(page.contains("id=\"del-1\""), "the blocks are still the program's");
    folder.file(
        "maler/aktivitetsplan.html",
        "<!doctype html><html lang=\"nb\"><head>{{ guard }}<title>{{ record }}</title></head>",
    );
    with_own(&folder);
    assert!(folder.read("sak-aktivitetsplan.html").contains("<title>Aktivitetsplan"));
    assert!(!folder.read("sak-aktivitetsplan.html").contains("<h1"));
}

#[test]
fn mistakes_have_a_place_and_never_the_words_of_the_case() {
    for (slip, said) in [
        ("{% if %}", "maler/dokument.html:END:7: her er malen ikke skrevet slik Jinja krever"),
        ("æøå {{ ukjent }}", "maler/dokument.html:END:8: ingenting har dette navnet"),
        ("{{ running.mangler }}", "maler/dokument.html:END:4: ingenting har dette navnet"),
        ("{{ school|ukjent }}", "maler/dokument.html:END:11: ingenting har dette navnet"),
        ("{{ school + 1 }}", "maler/dokument.html:END:4: her passer ikke verdien, eller den mangler"),
        ("{{ school|float }}", "maler/dokument.html:END:11: her passer ikke verdien, eller den mangler"),
        (
            "{% include \"../sak.yaml\" %}",
            "maler/dokument.html:END:4: filen finnes ikke i mappen med maler, eller kan ikke leses",
        ),
        (
            "{{ text_of(\"/etc/hostname\") }}",
            "maler/dokument.html:END:4: filen finnes ikke i mappen med maler, eller kan ikke leses",
        ),
        ("{{ draw_all([1], at, words) }}", "maler/dokument.html: ingenting har dette navnet"),
    ] {
        assert_eq!(said_of(slip), said.replace("END", &end()), "{slip}");
    }
}

#[test]
fn a_template_that_never_ends_is_stopped() {
    for endless in [
        "{% for a in range(99999) %}{% for b in range(99999) %}{{ school }}{% endfor %}{% endfor %}",
        "{% set x = \"abcdefgh\" * 999999999 %}{{ x }}",
    ] {
        let said = said_of(endless);
        assert!(said.starts_with(&format!("maler/dokument.html:{}:", end())), "{said}");
        assert!(said.ends_with("malen blir aldri ferdig, eller siden blir altfor lang"), "{said}");
    }
}

#[test]
fn a_page_that_could_fetch_or_run_something_is_refused() {
    for page in [PAGE.replace("{{ guard }}", ""), PAGE.replace("{{ guard }}", "<script src=x></script>{{ guard }}")] {
        let folder = own(&page);
        let run = with_own(&folder);
        assert_eq!(run.status, 2);
        assert_eq!(
            run.stderr,
            "feil: det ble ikke noe dokument: maler/dokument.html: rett etter <head> må malen ha {{ guard }}, som holder siden lukket\n"
        );
        assert_eq!(folder.names(), ["maler", "sak.yaml"]);
    }
}

#[test]
fn text_of_the_case_is_escaped_whatever_a_template_is_called() {
    let folder = own(&PAGE.replace("</main>", "</main>{% include \"bunn.css\" %}"));
    folder.file("sak.yaml", GOOD_CASE.replace("Solbakken skole", "<b>Sol & bakken"));
    folder.file("maler/bunn.css", "{{ school }}");
    assert_eq!(with_own(&folder).status, 0);
    let page = folder.read("sak-aktivitetsplan.html");
    assert!(page.contains("</main>&lt;b&gt;Sol &amp; bakken") && !page.contains("<b>Sol"));
}
