//! `brille new`

use crate::support::{Folder, NEW_FLAGS, first_case};

fn new(folder: &Folder, more: &[&str]) -> crate::support::Run {
    folder.run(&[&["new"], &NEW_FLAGS[..], more].concat())
}

#[test]
fn the_first_case_has_no_findings_on_its_first_day() {
    let folder = Folder::new();
    let more: [&[&str]; 5] = [
        &[],
        &["--language", "nn", "--ownership", "privat", "--reported-by", "ansatt"],
        &["--reported-by", "elev", "--pupil-grade", "vg2", "--kind", "videregående"],
        &["--class", "6B", "--pupil-grade", "6"],
        &["--class", "6B", "--pupil-grade", "6", "--reported-by", "elev"],
    ];
    for (number, more) in more.iter().enumerate() {
        let file = format!("sak-{number}.yaml");
        // A later flag replaces the same one before it.
        let run = new(&folder, &[&[file.as_str(), "--report-date", "2026-09-07"], *more].concat());
        assert_eq!(run.status, 0, "{}", run.stderr);
        let check = folder.run(&["check", &file, "--date", "2026-09-07", "--fail-on", "note"]);
        assert_eq!(check.status, 0, "{}{}", check.stdout, folder.read(&file));
    }
}

#[test]
fn any_text_stands_in_the_file_as_it_was_typed() {
    let folder = Folder::new();
    let nasty = "E1: «nei» # ikke \"greit\" \\ {[*&!|>%@`\u{1b}]} – \u{202e}æøå 👩‍🏫\n\n  - ny linje:\n";
    let run = new(
        &folder,
        &["--school", "no", "--case-id", "2026-09-07", "--class", "6B: #1", "--grade", "6", "--description", nasty],
    );
    assert_eq!(run.status, 0, "{}", run.stderr);
    let text = folder.read("sak.yaml");
    let parsed = brille::yaml::parse(&text);
    assert!(parsed.problems.is_empty(), "{text}");
    let read = |pointer| parsed.tree.pointer(pointer).and_then(|node| node.as_str()).unwrap();
    assert_eq!(read("/skole/navn"), "no");
    assert_eq!(read("/sak/id"), "2026-09-07");
    assert_eq!(read("/klasse/navn"), "6B: #1");
    assert_eq!(read("/meldinger/0/beskrivelse"), nasty.trim());
    assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text}");
}

#[test]
fn the_schema_lies_where_the_first_line_says() {
    let folder = Folder::new();
    assert_eq!(new(&folder, &[]).status, 0);
    let text = folder.read("sak.yaml");
    let path = text.lines().next().unwrap().strip_prefix("# yaml-language-server: $schema=").unwrap();
    assert_eq!(folder.read(path), folder.run(&["schema"]).stdout);
}

#[test]
fn the_schema_is_left_out_on_demand() {
    let folder = Folder::new();
    assert_eq!(new(&folder, &["--no-schema-file"]).status, 0);
    assert_eq!(folder.names(), ["sak.yaml"]);
    assert!(!folder.read("sak.yaml").contains("$schema"));
}

#[test]
fn an_existing_file_is_left_alone() {
    let folder = Folder::new();
    folder.file("sak.yaml", "mine");
    let run = new(&folder, &[]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @r"feil: kan ikke skrive sak.yaml: finnes fra før");
    assert_eq!(folder.read("sak.yaml"), "mine");
    assert_eq!(folder.names(), ["sak.yaml"]);
}

#[test]
fn nobody_is_asked_where_nobody_can_answer() {
    let folder = Folder::new();
    let run = folder.run(&["new", "--class", "6B", "--lang", "nn"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @r"feil: manglar --case-id, --school, --owner, --ownership, --kind, --language, --pupil-grade, --reported-by, --description");
    assert!(folder.names().is_empty());
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let run = new(&Folder::new(), &["saker/sak.yaml"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @r"feil: kan ikke skrive saker/sak.yaml: mappen finnes ikke");
}

#[test]
fn what_a_first_case_looks_like() {
    insta::assert_snapshot!(first_case(), @r#"
    # En sak om skolemiljøet etter opplæringslova § 12-4.
    # Personer står bare med kode (E1, F1, L1). Navnene hører hjemme i en egen fil, navn.yaml, som holdes for seg.
    brille: 1

    sak:
      id: "2026-0147"
      gjelder: elev                        # elev | klasse
      miljø: psykososialt                  # psykososialt | fysisk
      arenaer: [skole]                     # skole | sfo | leksehjelp | digitalt | skoletur | skolevei | fritid
      omfang: normal                       # enkel | normal | omfattende: hvor mye som må dokumenteres

    skole:
      navn: Solbakken skole
      form: offentlig                      # offentlig | privat
      trinn: grunnskole
      eier: Fjellvik kommune
      hovedmål: nb
      # skolerute: skolerute.yaml          # fri- og feriedager; uten en slik fil er bare helger og helligdager fri

    elev: E1

    personer:
      E1: { rolle: elev, ved_skolen: ja }
      F1: { rolle: foresatt, til: E1 }
      L1: { rolle: kontaktlærer }
      R1: { rolle: rektor }

    meldinger:                             # mistanke eller kjennskap (§ 12-4 andre ledd)
      - id: M1
        dato: 2026-09-07
        fra: F1
        mottatt_av: L1
        krenker: ukjent                    # elev | ansatt | ledelse | ukjent | miljø
        beskrivelse: F1 forteller at E1 gruer seg til skolen.
        # til_leder: { dato: 2026-09-07, av: L1 } # når rektor fikk vite det

    # Det neste. Ta bort # foran det du fyller ut; brille explain KODE forteller hva loven krever.
    #
    # strakstiltak:                       # det som verner eleven nå, før det er en plan
    #   - { id: ST1, dato: ÅÅÅÅ-MM-DD, hva: …, utføres_av: [L1] }
    #
    # undersøkelser:                      # skolen skal snarest undersøke saken
    #   - id: U1
    #     start: ÅÅÅÅ-MM-DD
    #     metoder:
    #       - { type: elevsamtale, dato: ÅÅÅÅ-MM-DD, av: L1, med: [E1], funn: … }
    #     konklusjon: { dato: ÅÅÅÅ-MM-DD, trygt_og_godt: nei, tekst: … }
    #
    # medvirkning:                        # elevene skal høres (§ 10-2)
    #   - { id: MV1, hvem: E1, dato: ÅÅÅÅ-MM-DD, av: L1, om: undersøkelse, synspunkt: …, vektlagt: … }
    #
    # plan:                               # § 12-4 tredje ledd bokstav a til e
    #   versjon: 1
    #   dato: ÅÅÅÅ-MM-DD
    #   problemer:
    #     - { id: P1, beskrivelse: …, bygger_på: [U1] }
    #   tiltak:
    #     - id: T1
    #       løser: [P1]
    #       hva: …
    #       start: ÅÅÅÅ-MM-DD
    #       utføres_av: [L1]
    #       evalueres: { dato: ÅÅÅÅ-MM-DD, av: [L1] }
    "#);
}
