//! `brille bundle --history` and `--earlier`: every version of the plan, each as of its own time, to each reader what
//! they may see today.

use std::fs;
use std::path::Path;
use std::process::Command;

use brille::audience::{Secret, SecretKind, Secrets};
use brille::render::leak;

use super::bundle::files;
use crate::support::{Folder, Run, finished, repository};

const DAY: &str = "2026-10-22";
const FAMILY: [&str; 4] = ["--audience", "foresatte", "--to", "F1"];
/// Stands in no case.
const MARKER: &str = "Hemmelighansen";

/// A step of a case: the first version of the plan from 3 on, the second from 6 on, the third from 7 on.
fn step(number: u8) -> String {
    let mut steps = fs::read_dir(repository().join("fixtures/gang")).unwrap().map(|entry| entry.unwrap().path());
    let is_it = |path: &Path| path.file_name().unwrap().to_str().unwrap().starts_with(&format!("0{number}-"));
    fs::read_to_string(steps.find(|path| is_it(path)).unwrap()).unwrap()
}

fn replaced(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "{old}");
    text.replace(old, new)
}

/// A plan without the number of its version.
fn unnumbered(text: &str) -> String {
    let (before, after) = text.split_once("plan:\n  versjon: ").unwrap();
    format!("{before}plan:\n{}", after.split_once('\n').unwrap().1)
}

/// A repository with the present case, which is not committed.
struct Repository(Folder);

impl Repository {
    /// With states of the file, each from its day, and the third version as it is now.
    fn new(states: &[(&str, &str)]) -> Self {
        let repository = Self(Folder::new());
        let calendar = fs::read_to_string(crate::support::repository().join("fixtures/gode/skolerute.yaml"));
        repository.0.file("gode/skolerute.yaml", calendar.unwrap());
        repository.0.file("saker/vedlegg/2026-09-11-mote.pdf", "%PDF-1.7");
        repository.git(&["init", "-q", "-b", "main"], DAY);
        states.iter().for_each(|(text, day)| repository.commit(&[("saker/sak.yaml", text)], day));
        repository.0.file("saker/sak.yaml", step(7));
        repository
    }

    /// With the first version, its last state and the second.
    fn of_steps() -> Self {
        Self::new(&[(&step(3), "2026-09-11"), (&step(5), "2026-09-28"), (&step(6), "2026-09-30")])
    }

    fn commit(&self, files: &[(&str, &str)], day: &str) {
        files.iter().for_each(|(name, text)| drop(self.0.file(name, text)));
        self.git(&["add", "-A"], day);
        self.git(&["commit", "-qm", "Endret"], day);
    }

    fn git(&self, arguments: &[&str], day: &str) -> String {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=Skolen", "-c", "user.email=skolen@example.invalid"]).args(arguments);
        git.current_dir(self.0.path()).env("HOME", self.0.path()).env("GIT_CONFIG_NOSYSTEM", "1");
        let moment = format!("{day}T12:00:00+0200");
        git.env("GIT_AUTHOR_DATE", &moment).env("GIT_COMMITTER_DATE", moment);
        for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
            git.env_remove(name);
        }
        let output = git.output().unwrap();
        assert!(output.status.success(), "{arguments:?} {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    fn bundle(&self, arguments: &[&str]) -> Run {
        with_git(&self.0, &[&["bundle", "saker/sak.yaml", "--date", DAY, "--output", "ut"], arguments].concat())
    }

    /// Makes a package and gives what was said.
    fn made(&self, arguments: &[&str]) -> String {
        let run = self.bundle(arguments);
        assert_eq!((run.status, run.stdout.as_str()), (0, ""), "{}", run.stderr);
        run.stderr
    }

    /// Makes none and gives what was said, without the commits, which are others each time.
    fn refused(&self, arguments: &[&str]) -> String {
        let run = self.bundle(arguments);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{}", run.stderr);
        assert!(!self.0.path().join("ut").exists() && !run.stderr.contains(MARKER), "{}", run.stderr);
        let commits = self.git(&["log", "--all", "--format=%h %s"], DAY);
        commits.lines().fold(run.stderr, |told, line| told.replace(line.split(' ').next().unwrap(), "abc1234"))
    }

    /// Does what an error says of a state: prints it into a file with its command, and corrects it there.
    fn saved(&self, told: &str, wrong: &str, right: &str) -> String {
        let (command, rest) = told.split_once(" med: git ").unwrap().1.split_once(" > ").unwrap();
        let file = rest.split([',', '.']).next().unwrap().to_owned() + ".yaml";
        let commit = self.git(&["log", "--all", "--format=%h %s", "-n", "1", "--skip", "1"], DAY);
        let command = command.replace("abc1234", commit.split(' ').next().unwrap());
        let text = self.git(&command.split(' ').collect::<Vec<_>>(), DAY) + "\n";
        self.0.file(&file, replaced(&text, wrong, right));
        file
    }

    /// The plans in the package.
    fn plans(&self) -> Vec<String> {
        let all = files(&self.0.path().join("ut/data")).into_iter().map(|(name, _)| name);
        all.filter(|name| name.contains("aktivitetsplan")).collect()
    }

    /// Whether a word stands in a document of the package.
    fn says(&self, name: &str, word: &str) -> bool {
        says(&fs::read(self.0.path().join("ut/data").join(name)).unwrap(), word)
    }
}

fn with_git(folder: &Folder, arguments: &[&str]) -> Run {
    finished(folder.command(arguments).env("PATH", std::env::var_os("PATH").unwrap()).output().unwrap())
}

fn says(pdf: &[u8], word: &str) -> bool {
    let secret = Secret { kind: SecretKind::Text, field: String::new(), text: word.to_owned() };
    !leak::in_pdf(pdf, &Secrets { withheld: vec![secret], ..Secrets::default() }).unwrap().is_empty()
}

#[test]
fn statsforvalteren_gets_every_version_as_it_last_held() {
    let repository = Repository::of_steps();
    insta::assert_snapshot!(repository.made(&["--history"]), @r#"
    skrev ut med 21 filer
    pakken må sendes slik at bare mottakeren kan åpne den: sikkerhetsnivå 4, bare digitalt
    "#);
    insta::assert_snapshot!(repository.plans().join("\n"), @r"
    03-aktivitetsplan-2026-10-16.pdf
    04-aktivitetsplan-versjon-1-2026-09-11.pdf
    05-aktivitetsplan-versjon-2-2026-09-29.pdf
    ");
    // What the last state of the first version holds, and the first one did not.
    assert!(step(5).contains("id: V1") && !step(3).contains("id: V1"));
    let first = "04-aktivitetsplan-versjon-1-2026-09-11.pdf";
    assert!(repository.says(first, "V1"));
    for (file, is_marked) in [(first, true), ("03-aktivitetsplan-2026-10-16.pdf", false)] {
        assert_eq!(repository.says(file, "Tidligere"), is_marked, "{file}");
        assert_eq!(repository.says(file, "gjaldt"), is_marked, "{file}");
        assert!(!repository.says(file, "Utkast"), "{file}");
    }
    let contents = |word| repository.says("00-innhold.pdf", word);
    assert!(contents("sist") && !contents("listen") && !contents("funnet"));
    let message = repository.0.read("ut/data/arkivmelding.xml");
    for title in ["Aktivitetsplan, tidligere versjon 1, 2026-09-11", "Aktivitetsplan, tidligere versjon 2, 2026-09-29"]
    {
        assert!(message.contains(&format!("<tittel>{title}</tittel>")), "{message}");
    }
    let run = repository.0.run(&["bundle", "--verify", "ut"]);
    assert_eq!(run.status, 0, "{}", run.stdout);
    for zip in ["a.zip", "b.zip"] {
        let arguments = ["bundle", "saker/sak.yaml", "--date", DAY, "--history", "--zip", zip];
        assert_eq!(with_git(&repository.0, &arguments).status, 0);
    }
    let bytes = |name| fs::read(repository.0.path().join(name)).unwrap();
    assert!(bytes("a.zip") == bytes("b.zip"));
}

#[test]
fn a_family_gets_the_versions_without_what_it_may_not_see() {
    // E2 and E3 are heard, and what they say is for others.
    let old = replaced(&step(5), "E2 mener lagene bare har blitt sånn.", &format!("E2 mener {MARKER} har skylden."));
    let repository = Repository::new(&[(&old, "2026-09-28"), (&step(6), "2026-09-30")]);
    repository.made(&[&["--history"], &FAMILY[..]].concat());
    insta::assert_snapshot!(repository.plans().join("\n"), @r"
    03-aktivitetsplan-2026-10-16.pdf
    04-aktivitetsplan-versjon-1-2026-09-11.pdf
    05-aktivitetsplan-versjon-2-2026-09-29.pdf
    ");
    for (name, bytes) in files(&repository.0.path().join("ut")) {
        let is_told = if name.ends_with(".pdf") {
            says(&bytes, MARKER)
        } else {
            String::from_utf8(bytes).unwrap().contains(MARKER)
        };
        assert!(!is_told, "{name}");
    }
    fs::remove_dir_all(repository.0.path().join("ut")).unwrap();
    repository.made(&["--history"]);
    assert!(repository.says("04-aktivitetsplan-versjon-1-2026-09-11.pdf", MARKER), "the marker can be found");
}

#[test]
fn what_is_withheld_today_comes_out_through_no_version() {
    // A measure that was for all in the second version, and is about somebody else today.
    let shown = [
        ("      gjelder: [E3]\n", ""),
        ("      tekst_til_andre: Skolen har opprettet et åpent tilbud på torsdager.\n", ""),
        ("; E1 og E3 er spurt.", "."),
    ];
    let shown = shown.iter().fold(step(6), |text, (old, new)| replaced(&text, old, new));
    let words = "L2 leder brettspillgruppe i biblioteket i storefri på torsdager, åpen for alle på trinnet.";
    let reworded = replaced(&shown, words, "Biblioteket har et tilbud.");
    for old in [shown, reworded] {
        let repository = Repository::new(&[(&step(5), "2026-09-28"), (&old, "2026-09-30")]);
        let told = repository.refused(&[&["--history"], &FAMILY[..]].concat());
        assert!(told.contains("abc1234:saker/sak.yaml") && told.contains("plan.tiltak[2].hva"), "{told}");
        assert!(!told.contains("iblioteket") && !told.contains("MV"), "{told}");
        repository.made(&["--history"]);
    }
    // A hearing that is another's today, under the same words at another place of its list.
    let first = step(7).lines().find(|line| line.contains("id: MV1")).unwrap().to_owned() + "\n";
    let present = replaced(&replaced(&step(7), &first, ""), "id: MV2, hvem: E1", "id: MV2, hvem: E3");
    let repository = Repository::of_steps();
    repository.0.file("saker/sak.yaml", present);
    let told = repository.refused(&[&["--history"], &FAMILY[..]].concat());
    assert!(told.trim_end().ends_with(": MV2, medvirkning[0].synspunkt, medvirkning[0].vektlagt"), "{told}");
    // The same, told anew from its first word to its last.
    let old = replaced(&step(6), "E1 ønsker faste lag og at en voksen er ved ballbingen.", "Hen vil ha ro.");
    let old = replaced(&old, "Begge deler er tatt inn i planen.", "Det er gjort.");
    let present = repository.0.read("saker/sak.yaml");
    let repository = Repository::new(&[(&old, "2026-09-30")]);
    repository.0.file("saker/sak.yaml", present);
    let told = repository.refused(&[&["--history"], &FAMILY[..]].concat());
    assert!(told.trim_end().ends_with(": MV2, medvirkning[0].synspunkt, medvirkning[0].vektlagt"), "{told}");
}

#[test]
fn whoever_is_accused_today_is_so_in_every_version() {
    let old = replaced(&step(5), "hva: L1 setter faste lag", "hva: Læreren setter faste lag");
    let teacher = replaced(&old, "  L1: { rolle: kontaktlærer }", "  L1: { rolle: kontaktlærer, tittel: Musikklærer }");
    let present = replaced(&step(7), "    krenker: elev\n", "    påstått_krenker: [L1]\n    krenker: ansatt\n");
    let present =
        replaced(&present, "  L1: { rolle: kontaktlærer }", "  L1: { rolle: kontaktlærer, tittel: Musikklærer }");
    let repository = Repository::new(&[(&teacher, "2026-09-28"), (&step(6), "2026-09-30")]);
    repository.0.file("saker/sak.yaml", present);
    repository.made(&[&["--history"], &FAMILY[..]].concat());
    let version = "04-aktivitetsplan-versjon-1-2026-09-11.pdf";
    assert!(!repository.says(version, "usikklærer"), "the title of the accused");
    assert!(repository.says(version, "en ansatt") || repository.says(version, "En ansatt"));
}

#[test]
fn an_address_that_is_protected_today_is_so_in_every_version() {
    let present = replaced(&step(7), "  E1: { rolle: elev,", "  E1: { skjermet_adresse: ja, rolle: elev,");
    let repository = Repository::of_steps();
    repository.0.file("saker/sak.yaml", present);
    repository.made(&[&["--history"], &FAMILY[..]].concat());
    for name in repository.plans() {
        assert!(!repository.says(&name, "Solbakken"), "{name}");
    }
}

#[test]
fn names_withheld_today_come_out_through_no_version() {
    // Of somebody who came into the case later, under a code of the key file.
    let old = replaced(&step(5), "L1 setter faste lag", &format!("Kari {MARKER} setter faste lag"));
    let present = replaced(&step(7), "  E3: {", "  E4: { rolle: elev, trinn: 6 }\n  E3: {");
    let keys = format!("E4: Kari {MARKER}\n");
    for named in [&[][..], &["--names", "saker/navn.yaml"]] {
        let repository = Repository::new(&[(&old, "2026-09-28"), (&step(6), "2026-09-30")]);
        repository.0.file("saker/navn.yaml", &keys);
        repository.0.file("saker/sak.yaml", &present);
        repository.refused(&[&["--history"], &FAMILY[..], named].concat());
    }
}

#[test]
fn a_state_that_cannot_be_read_is_never_passed_over() {
    let broken = format!("{}\nnavn: {MARKER}: [", step(6));
    let repository = Repository::new(&[(&step(5), "2026-09-28"), (&broken, "2026-09-29"), (&step(6), "2026-09-30")]);
    insta::assert_snapshot!(repository.refused(&["--history"]), @"feil: historikken i git gir ikke alle tidligere versjoner av planen. Hent saken slik den var, med: git -C saker show abc1234:./sak.yaml > v1.yaml, og rett den. Gi versjon 1 med --earlier, hver i sin fil: abc1234:saker/sak.yaml:187:21 kan ikke leses, og da kan en endring bli oversett: Teksten har kolon og mellomrom inni seg, og kan da ikke stå uten hermetegn.");
    // The version that may have stood there is given.
    repository.0.file("v1.yaml", step(5));
    repository.made(&["--history", "--earlier", "v1.yaml"]);
    assert_eq!(repository.plans().len(), 3);
    // Whatever stood there, the same version has a later state; and so it is before the first plan.
    for states in [
        [(&*step(3), "2026-09-11"), (&*broken, "2026-09-12"), (&*step(5), "2026-09-28"), (&*step(6), "2026-09-30")],
        [(&*step(2), "2026-09-08"), (&*broken, "2026-09-12"), (&*step(5), "2026-09-28"), (&*step(6), "2026-09-30")],
        [(&*broken, "2026-09-08"), (&*step(3), "2026-09-12"), (&*step(5), "2026-09-28"), (&*step(6), "2026-09-30")],
    ] {
        let repository = Repository::new(&states);
        repository.made(&["--history"]);
        assert_eq!(repository.plans().len(), 3);
    }
    // The newest state may hold the second version, or the third.
    let repository = Repository::new(&[(&step(6), "2026-09-30"), (&broken, "2026-10-16")]);
    repository.refused(&["--history"]);
}

#[test]
fn a_state_that_hides_who_is_who_stops_a_familys_package() {
    let old = replaced(&step(5), "  E2: { rolle: elev, trinn: 6 }\n", "  E2: { rolle: elev, trinn: 6, rolla: x }\n");
    let repository = Repository::new(&[(&old, "2026-09-28"), (&step(6), "2026-09-30")]);
    insta::assert_snapshot!(repository.refused(&[&["--history"], &FAMILY[..]].concat()), @"feil: abc1234:saker/sak.yaml kan ikke tas med som tidligere versjon av planen, og ingen pakke er laget. Hent den ut med: git -C saker show abc1234:./sak.yaml > v1.yaml, rett den, og gi den med --earlier v1.yaml: rett feilene i saksfilen før kopien lages: ved abc1234:saker/sak.yaml:27:32 er det ikke sikkert hvem opplysningene gjelder. Se dem med: brille check v1.yaml");
}

#[test]
fn a_file_without_history_says_so() {
    let outside = Folder::new();
    outside.file("sak.yaml", step(7));
    outside.file("vedlegg/2026-09-11-mote.pdf", "%PDF-1.7");
    let told = |folder: &Folder, arguments: &[&str]| {
        let run = with_git(folder, &[&["bundle", "--date", DAY], arguments].concat());
        assert_eq!((run.status, run.stdout.as_str()), (2, ""));
        run.stderr.replace(folder.path().to_str().unwrap(), "")
    };
    let said = told(&outside, &["sak.yaml", "--history"]);
    assert!(said.starts_with("feil: sak.yaml ligger ikke i noe git-arkiv som kan leses: "), "{said}");
    let repository = Repository::new(&[]);
    insta::assert_snapshot!(told(&repository.0, &["saker/sak.yaml", "--history"]), @"feil: saker/sak.yaml er aldri lagt inn i git, så git har ingen tidligere versjoner");
    repository.commit(&[("annet.txt", "")], DAY);
    repository.0.file("saker/ny.yaml", step(7));
    insta::assert_snapshot!(told(&repository.0, &["saker/ny.yaml", "--history", "--lang", "nn"]), @"feil: saker/ny.yaml er aldri lagd inn i git, så git har ingen tidlegare versjonar");
    let whole = Repository::of_steps();
    let clone = Repository(Folder::new());
    let address = format!("file://{}", whole.0.path().display());
    clone.git(&["clone", "-q", "--depth", "1", &address, "grunn"], DAY);
    insta::assert_snapshot!(told(&clone.0, &["grunn/saker/sak.yaml", "--history"]), @"feil: git-arkivet til grunn/saker/sak.yaml har bare de nyeste endringene. Hent resten med: git fetch --unshallow");
    let run = outside.run_with(&["bundle", "-", "--history", "--output", "ut", "--date", DAY], step(6));
    assert_eq!((run.status, outside.path().join("ut").exists()), (2, false));
    insta::assert_snapshot!(run.stderr, @"feil: --history trenger en saksfil i et git-arkiv, og ikke standard inn");
}

#[test]
fn without_history_the_package_says_what_it_lacks() {
    let repository = Repository::of_steps();
    insta::assert_snapshot!(repository.made(&[]), @r#"
    advarsel: planen har tidligere versjoner, og de er ikke med i pakken. Ta dem med fra git med --history, eller fra filer med --earlier FIL
    skrev ut med 19 filer
    pakken må sendes slik at bare mottakeren kan åpne den: sikkerhetsnivå 4, bare digitalt
    "#);
    assert_eq!(repository.plans(), ["03-aktivitetsplan-2026-10-16.pdf"]);
    assert!(repository.says("00-innhold.pdf", "Tidligere") && !repository.says("00-innhold.pdf", "gjaldt"));
    // The first version has none before it.
    let repository = Repository::new(&[]);
    repository.0.file("saker/sak.yaml", step(5));
    assert!(!repository.made(&[]).contains("--history"));
    assert!(repository.says("00-innhold.pdf", "første") && !repository.says("00-innhold.pdf", "Tidligere"));
}

#[test]
fn a_version_that_nobody_has_is_told_as_missing() {
    let repository = Repository::new(&[(&step(5), "2026-09-28")]);
    let told = repository.made(&["--history"]);
    insta::assert_snapshot!(told.lines().next().unwrap(), @"advarsel: disse versjonene av planen ble ikke funnet, og innholdslisten sier det: 2. Ta dem med fra filer med --earlier FIL");
    assert!(repository.says("00-innhold.pdf", "funnet") && repository.says("00-innhold.pdf", "listen"));
}

#[test]
fn where_plans_have_no_number_each_wording_is_a_version() {
    let same = unnumbered(&step(3)).replace("# Gangen", "# gangen");
    // Only the evaluation has come.
    let states = [
        (unnumbered(&step(3)), "2026-09-11"),
        (same, "2026-09-12"),
        (unnumbered(&step(6)), "2026-09-30"),
        (unnumbered(&step(7)), "2026-10-16"),
    ];
    let repository = Repository::new(&states.each_ref().map(|(text, day)| (text.as_str(), *day)));
    repository.0.file("saker/sak.yaml", unnumbered(&step(7)));
    repository.made(&["--history"]);
    insta::assert_snapshot!(repository.plans().join("\n"), @r"
    03-aktivitetsplan-2026-10-16.pdf
    04-aktivitetsplan-tidligere-2026-09-11.pdf
    05-aktivitetsplan-tidligere-2026-09-29.pdf
    ");
    assert!(repository.says("00-innhold.pdf", "listen"));
}

#[test]
fn a_file_is_followed_to_another_name_and_never_to_another_case() {
    let repository = Repository::new(&[]);
    fs::remove_file(repository.0.path().join("saker/sak.yaml")).unwrap();
    repository.commit(&[("saker/gammel sak å.yaml", &step(5))], "2026-09-28");
    repository.git(&["mv", "saker/gammel sak å.yaml", "saker/midt.yaml"], DAY);
    repository.commit(&[("saker/midt.yaml", &step(6))], "2026-09-30");
    repository.git(&["mv", "saker/midt.yaml", "saker/sak.yaml"], DAY);
    repository.commit(&[("saker/sak.yaml", &step(7))], "2026-10-16");
    repository.made(&["--history"]);
    assert_eq!(repository.plans().len(), 3);

    // Another child's case, from which this one was copied, or in whose place it was put.
    let other = replaced(&step(6), "  id: 2026-0147", "  id: 2026-0099");
    for is_kept in [true, false] {
        let repository = Repository::new(&[]);
        fs::remove_file(repository.0.path().join("saker/sak.yaml")).unwrap();
        repository.commit(&[("saker/annen.yaml", &other)], "2026-09-30");
        if !is_kept {
            fs::remove_file(repository.0.path().join("saker/annen.yaml")).unwrap();
        }
        repository.commit(&[("saker/sak.yaml", &step(7))], "2026-10-16");
        let told = repository.made(&["--history"]);
        assert_eq!(repository.plans(), ["03-aktivitetsplan-2026-10-16.pdf"]);
        assert_eq!(told.contains("en annen sak") || told.contains("samme sak"), !is_kept, "{told}");
    }
    let repository = Repository::new(&[(&other, "2026-09-30")]);
    insta::assert_snapshot!(repository.refused(&["--history"]), @"feil: historikken i git gir ikke alle tidligere versjoner av planen. Hent saken slik den var, med: git -C saker show abc1234:./sak.yaml > v2.yaml. Er det denne saken, rett det som er galt, og gi filen med --earlier v2.yaml. Er det en annen, lag pakken uten --history, og gi hver tidligere versjon med --earlier FIL: abc1234:saker/sak.yaml har et annet saksnummer (`sak.id`), så det kan være saken til et annet barn");
}

#[test]
fn files_give_earlier_versions_where_there_is_no_git() {
    let repository = Repository::new(&[]);
    let other = replaced(&step(6), "  id: 2026-0147", "  id: 2026-0099");
    for (name, text) in [
        ("v1.yaml", step(5)),
        ("igjen.yaml", step(3)),
        ("v2.yaml", step(6)),
        ("v3.yaml", step(7)),
        ("v4.yaml", replaced(&step(6), "  versjon: 2\n", "  versjon: 4\n")),
        ("uten.yaml", step(2)),
        ("annen.yaml", other),
        ("uten-nummer.yaml", replaced(&step(6), "  id: 2026-0147", "  # 2026-0147")),
        ("navn.yaml", format!("E1: {MARKER}\n")),
    ] {
        repository.0.file(name, text);
    }
    let told = |files: &[&str]| {
        let arguments: Vec<&str> = files.iter().flat_map(|file| ["--earlier", *file]).collect();
        repository.refused(&arguments)
    };
    let wrong = [
        &["v1.yaml", "igjen.yaml"][..],
        &["v3.yaml"],
        &["v4.yaml"],
        &["uten.yaml"],
        &["annen.yaml"],
        &["uten-nummer.yaml"],
        &["navn.yaml"],
        &["borte.yaml"],
    ];
    insta::assert_snapshot!(wrong.map(told).concat(), @r"
    feil: igjen.yaml har samme versjon av planen som en annen fil
    feil: v3.yaml har den samme versjonen av planen som saken har nå
    feil: v4.yaml har en høyere versjon av planen enn saken har nå
    feil: uten.yaml har ingen plan
    feil: annen.yaml har ikke saksnummeret (`sak.id`) som saken har nå, så det kan være saken til et annet barn. Er det den samme saken, skriv det samme nummeret i filen
    feil: uten-nummer.yaml og saken må ha det samme saksnummeret (`sak.id`), og en av dem har ikke noe: det kan være saken til et annet barn. Er det den samme saken, skriv det samme nummeret i begge
    feil: navn.yaml kan ikke tas med som tidligere versjon av planen: navn.yaml er ingen saksfil, og kan ikke sammenlignes
    feil: borte.yaml kan ikke tas med som tidligere versjon av planen: kan ikke lese borte.yaml: finnes ikke
    ");
    // In whatever order they are named.
    assert!(!repository.made(&["--earlier", "v2.yaml", "--earlier", "v1.yaml"]).contains("advarsel"));
    let plans = repository.plans();
    assert_eq!(
        plans[1..],
        ["04-aktivitetsplan-versjon-1-2026-09-11.pdf", "05-aktivitetsplan-versjon-2-2026-09-29.pdf"]
    );
    assert!(repository.says("00-innhold.pdf", "sist") && !repository.says("00-innhold.pdf", "listen"));
}

#[test]
fn an_earlier_version_is_a_draft_where_its_own_state_had_errors() {
    let old = replaced(&step(5), "      utføres_av: [A1]\n", "");
    let repository = Repository::new(&[(&old, "2026-09-28"), (&step(6), "2026-09-30")]);
    let told = repository.made(&["--history"]);
    insta::assert_snapshot!(told.lines().find(|line| line.contains("utkast")).unwrap_or_default(), @"advarsel: det var feil i saken den gang, så dette er merket som utkast: Aktivitetsplan, tidligere versjon 1, 2026-09-11");
    assert!(repository.says("04-aktivitetsplan-versjon-1-2026-09-11.pdf", "Utkast"));
    assert!(!repository.says("05-aktivitetsplan-versjon-2-2026-09-29.pdf", "Utkast"));
}

#[test]
fn a_state_of_another_number_is_corrected_as_the_error_says() {
    let wrong = [("  versjon: 2\n", "  versjon: 9\n"), ("  id: 2026-0147", "  id: 2026-0417"), ("  id: 2026-0147", "")];
    let mut said = Vec::new();
    for (right, wrong) in wrong {
        let id = step(6).lines().find(|line| line.starts_with("  id: 2026-0147")).unwrap().to_owned() + "\n";
        let (right, wrong) = if wrong.is_empty() { (&*id, "") } else { (right, wrong) };
        let broken = replaced(&step(6), right, wrong);
        let repository =
            Repository::new(&[(&step(5), "2026-09-28"), (&broken, "2026-09-30"), (&step(7), "2026-10-16")]);
        let told = repository.refused(&["--history"]);
        let (wrong, right) =
            if wrong.is_empty() { ("sak:\n", format!("sak:\n{id}")) } else { (wrong, right.to_owned()) };
        let file = repository.saved(&told, wrong, &right);
        repository.made(&["--history", "--earlier", &file]);
        assert_eq!(repository.plans().len(), 3, "{told}");
        said.push(told);
    }
    insta::assert_snapshot!(said.concat(), @r"
    feil: historikken i git gir ikke alle tidligere versjoner av planen. Hent saken slik den var, med: git -C saker show abc1234:./sak.yaml > tidligere.yaml. Er det denne saken, rett det som er galt, og gi filen med --earlier tidligere.yaml. Er det en annen, lag pakken uten --history, og gi hver tidligere versjon med --earlier FIL: abc1234:saker/sak.yaml har en høyere versjon av planen enn saken har nå
    feil: historikken i git gir ikke alle tidligere versjoner av planen. Hent saken slik den var, med: git -C saker show abc1234:./sak.yaml > v2.yaml. Er det denne saken, rett det som er galt, og gi filen med --earlier v2.yaml. Er det en annen, lag pakken uten --history, og gi hver tidligere versjon med --earlier FIL: abc1234:saker/sak.yaml har et annet saksnummer (`sak.id`), så det kan være saken til et annet barn
    feil: historikken i git gir ikke alle tidligere versjoner av planen. Hent saken slik den var, med: git -C saker show abc1234:./sak.yaml > v2.yaml. Er det denne saken, rett det som er galt, og gi filen med --earlier v2.yaml. Er det en annen, lag pakken uten --history, og gi hver tidligere versjon med --earlier FIL: abc1234:saker/sak.yaml eller saken selv har ikke noe saksnummer (`sak.id`), så det kan være saken til et annet barn
    ");
}

#[test]
fn a_state_that_hides_who_is_who_is_corrected_as_the_error_says() {
    let (right, wrong) = ("  E2: { rolle: elev, trinn: 6 }\n", "  E2: { rolle: elev, trinn: 6, rolla: x }\n");
    let old = replaced(&step(5), right, wrong);
    let repository = Repository::new(&[(&old, "2026-09-28"), (&step(6), "2026-09-30")]);
    let told = repository.refused(&[&["--history"], &FAMILY[..]].concat());
    let file = repository.saved(&told, wrong, right);
    assert!(told.trim_end().ends_with(&format!("brille check {file}")), "{told}");
    assert!(repository.0.run(&["check", &file, "--date", DAY]).status < 2);
    repository.made(&[&["--history", "--earlier", &file], &FAMILY[..]].concat());
    assert_eq!(repository.plans().len(), 3);
}

#[test]
fn a_file_takes_the_place_of_the_wording_in_git() {
    let states = [(unnumbered(&step(3)), "2026-09-11"), (unnumbered(&step(6)), "2026-09-30")];
    let repository = Repository::new(&states.each_ref().map(|(text, day)| (text.as_str(), *day)));
    repository
        .0
        .file("saker/sak.yaml", unnumbered(&replaced(&step(7), "  dato: 2026-10-16\n", "  dato: 2026-10-17\n")));
    repository.0.file("v1.yaml", unnumbered(&step(3)));
    repository.0.file("v1-igjen.yaml", unnumbered(&step(5)));
    repository.made(&["--history"]);
    let plans = repository.plans();
    fs::remove_dir_all(repository.0.path().join("ut")).unwrap();
    repository.made(&["--history", "--earlier", "v1.yaml"]);
    assert_eq!(repository.plans(), plans);
    fs::remove_dir_all(repository.0.path().join("ut")).unwrap();
    insta::assert_snapshot!(repository.refused(&["--earlier", "v1.yaml", "--earlier", "v1-igjen.yaml"]), @"feil: v1-igjen.yaml har samme versjon av planen som en annen fil");
}

/// A repository in which the case lay in another file, whose name need not be text, which the commit of the present one took away.
#[expect(clippy::disallowed_methods, reason = "the folder of a test takes names of text only")]
fn moved(old: &Path, text: &str) -> Repository {
    let repository = Repository::new(&[]);
    fs::remove_file(repository.0.path().join("saker/sak.yaml")).unwrap();
    let old = repository.0.path().join(old);
    fs::write(&old, text).unwrap();
    repository.commit(&[], "2026-09-30");
    fs::remove_file(old).unwrap();
    repository
}

#[test]
fn a_file_that_took_the_place_of_another_and_was_rewritten_is_followed() {
    let long = "# Lang\n".repeat(3000);
    let repository = moved(Path::new("saker/gammel.yaml"), &unnumbered(&step(3)));
    repository.commit(&[("saker/sak.yaml", &(unnumbered(&step(7)) + &long))], "2026-10-16");
    repository.made(&["--history"]);
    assert_eq!(repository.plans().len(), 2);
    // Two files that were about the same, and nobody knows which.
    let repository = moved(Path::new("saker/gammel.yaml"), &unnumbered(&step(3)));
    repository.commit(&[("saker/gammel.yaml", &unnumbered(&step(3))), ("saker/to.yaml", &unnumbered(&step(5)))], DAY);
    ["gammel", "to"]
        .iter()
        .for_each(|name| fs::remove_file(repository.0.path().join(format!("saker/{name}.yaml"))).unwrap());
    repository.commit(&[("saker/sak.yaml", &(unnumbered(&step(7)) + &long))], "2026-10-16");
    assert!(repository.made(&["--history"]).contains("fikk navnet sitt i"));
}

#[cfg(unix)]
#[test]
fn an_old_name_that_is_no_text_is_told() {
    use std::os::unix::ffi::OsStrExt;
    let name = Path::new(std::ffi::OsStr::from_bytes(b"saker/gammel-\xe5.yaml"));
    let repository = moved(name, &unnumbered(&step(6)));
    repository.commit(&[("saker/sak.yaml", &unnumbered(&step(6)))], "2026-10-16");
    repository.0.file("saker/sak.yaml", unnumbered(&step(7)));
    assert!(repository.made(&["--history"]).contains("fikk navnet sitt i"));
}

#[test]
fn the_environment_of_another_repository_leads_nowhere() {
    let repository = Repository::of_steps();
    for name in ["GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_OBJECT_DIRECTORY", "GIT_SHALLOW_FILE"] {
        let mut command =
            repository.0.command(&["bundle", "saker/sak.yaml", "--date", DAY, "--output", name, "--history"]);
        command.env("PATH", std::env::var_os("PATH").unwrap()).env(name, "1");
        let run = finished(command.output().unwrap());
        assert_eq!(run.status, 0, "{name} {}", run.stderr);
        assert_eq!(files(&repository.0.path().join(name).join("data")).len(), 17, "{name}");
    }
}

#[test]
fn what_git_lacks_or_does_not_trust_is_said_with_its_remedy() {
    let repository = Repository::of_steps();
    let arguments = ["bundle", "saker/sak.yaml", "--date", DAY, "--output", "ut", "--history"];
    let mut other = repository.0.command(&arguments);
    other.env("PATH", std::env::var_os("PATH").unwrap()).env("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
    let other = finished(other.output().unwrap()).stderr;
    let none = finished(repository.0.command(&arguments).env("PATH", repository.0.path()).output().unwrap()).stderr;
    let told = (other + &none).replace(fs::canonicalize(repository.0.path()).unwrap().to_str().unwrap(), "/saker");
    insta::assert_snapshot!(told, @r"
    feil: git-arkivet til saker/sak.yaml tilhører en annen bruker, så git leser det ikke. Stoler du på det, si det til git med: git config --global --add safe.directory /saker
    feil: ingen pakke med --history er laget. Uten git kan tidligere versjoner tas med fra filer med --earlier FIL: dette trenger programmet git, som ikke finnes her. Installer git
    ");
}

#[test]
fn what_a_partial_clone_has_not_fetched_is_not_called_missing() {
    let whole = Repository::of_steps();
    whole.git(&["config", "uploadpack.allowFilter", "true"], DAY);
    let clone = Repository(Folder::new());
    let address = format!("file://{}", whole.0.path().display());
    clone.git(&["clone", "-q", "--filter=blob:none", &address, "delvis"], DAY);
    for arguments in [
        &["diff", "--git", "HEAD~1", "delvis/saker/sak.yaml"][..],
        &["bundle", "delvis/saker/sak.yaml", "--history", "--output", "ut"],
    ] {
        let run = with_git(&clone.0, &[arguments, &["--date", DAY]].concat());
        assert_eq!(run.status, 2);
        assert!(run.stderr.contains("hent hele git-arkivet først"), "{}", run.stderr);
    }
}
