//! The page on settings says what is so.

use crate::support::{Folder, TODAY, bad_case, repository};

fn page() -> String {
    std::fs::read_to_string(repository().join("docs/settings.md")).unwrap()
}

/// The fenced blocks of a language.
fn blocks(language: &str) -> Vec<String> {
    let page = page();
    let opening = format!("```{language}\n");
    page.split(&opening).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

/// A folder with the settings of the page and a bad case in two places.
fn folder() -> Folder {
    let folder = Folder::new();
    folder.file("brille.yaml", &blocks("yaml")[0]);
    folder.file(
        "skolerute.yaml",
        "brille_skolerute: 1\nfridager: [{ navn: høstferie, fra: 2026-09-28, til: 2026-10-02 }]\n",
    );
    folder.file("maler/LES-MEG.txt", "");
    folder.file("grunnlinje.json", "{ \"version\": 1, \"findings\": [] }");
    folder.file("saker/sak.yaml", bad_case());
    folder.file("saker/avsluttede/sak.yaml", bad_case());
    folder.file("arkiv/sak.yaml", bad_case());
    folder
}

#[test]
fn its_settings_do_what_it_says() {
    let run = folder().run(&["check", "--format", "short", "--date", TODAY]);
    assert_eq!((run.status, run.stderr.as_str()), (1, ""));
    insta::assert_snapshot!(run.stdout, @r"
    saker/avsluttede/sak.yaml:75:14: merknad PLAN-10: Tiltaket T1 startar `fortløpende`, men det er ingen dato.
    saker/avsluttede/sak.yaml:81:7: merknad PLAN-14: Tiltaket seier ikkje kven som skal gjennomføre det.
    saker/sak.yaml:75:14: feil PLAN-10: Tiltaket T1 startar `fortløpende`, men det er ingen dato.
    saker/sak.yaml:81:7: feil PLAN-14: Tiltaket seier ikkje kven som skal gjennomføre det.
    ");
    let run = folder().run(&["check", "--date", TODAY, "saker/avsluttede"]);
    assert_eq!(run.status, 0, "there only errors fail, and there are none");
}

#[test]
fn its_runs_are_real() {
    let broken = Folder::new();
    broken.file("brille.yaml", "regler:\n  PLAN14: av\n");
    let templates = folder();
    templates.file("sak.yaml", crate::support::GOOD_CASE);
    templates.file("maler/dokument.typ", "#let logo = image(\"logo.svg\", alt: \"Kommunevåpen\")\n");
    let runs = [folder(), broken, templates];
    assert_eq!(blocks("console").len(), runs.len());
    for (block, folder) in blocks("console").iter().zip(runs) {
        let (command, shown) = block.split_once('\n').unwrap();
        let arguments: Vec<&str> = command.strip_prefix("$ brille ").unwrap().split(' ').collect();
        let run = folder.run(&arguments);
        assert_eq!(run.stdout + &run.stderr, shown);
    }
}

#[test]
fn its_look_is_a_sound_one() {
    let folder = folder();
    folder.file("brille.yaml", &blocks("yaml")[1]);
    folder.file("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M0 0h9v9z'/></svg>");
    let run = folder.run(&["check", "brille.yaml"]);
    assert_eq!((run.status, run.stdout.as_str()), (0, "Ingen funn i 1 fil.\n"), "{}", run.stderr);
}

#[test]
fn it_names_every_key() {
    let schema: serde_json::Value = serde_json::from_str(brille::schema::Document::Settings.text()).unwrap();
    for key in schema["properties"].as_object().unwrap().keys() {
        assert!(page().contains(&format!("| `{key}` |")), "{key}");
    }
    for key in schema["$defs"]["utseende"]["properties"].as_object().unwrap().keys() {
        assert!(page().contains(&format!("| `{key}` |")), "{key}");
    }
}
