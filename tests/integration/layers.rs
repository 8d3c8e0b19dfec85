//! Holds the modules to their floors: a module imports only from lower ones, and only `cli` touches the world.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms by floor, the lowest first.
const FLOORS: &[&[&str]] = &[
    &["source", "lang", "document"],
    &["yaml", "law", "calendar"],
    &["finding"],
    &["schema", "case"],
    &["rules"],
    &["config", "suppress", "baseline", "explain"],
    &["check"],
    &["audience", "revise", "preflight"],
    &["report", "render", "fix"],
    &["bundle", "status"],
    &["cli"],
];

/// The modules of the standard library that only `cli` may use: the disk, the environment, other processes, the network.
const WORLD: &[&str] = &["env", "fs", "net", "process"];

/// Words that stand for the screen, the clock and the time zone of the machine, which only `cli` may use too.
const WORLD_WORDS: &[&str] = &["print!(", "println!(", "stdin(", "stdout(", "stderr(", "::now(", "::system("];

/// Which files may name an engine, by the beginning of its name: its types stay out of everything else. An engine of
/// several uses has a line for each.
const ENGINES: &[(&str, &str)] = &[
    ("granit_parser", "src/yaml/parser.rs"),
    ("jsonschema", "src/schema/adapter.rs"),
    ("globset", "src/config/files.rs"),
    ("palette", "src/config/colour.rs"),
    ("aho_corasick", "src/rules/wording"),
    ("aho_corasick", "src/render/leak/net.rs"),
    ("annotate_snippets", "src/report/human.rs"),
    ("typst", "src/render"),
    ("comemo", "src/render"),
    ("minijinja", "src/render/html"),
    ("base64", "src/render/html"),
    ("raster", "src/render/emblem.rs"),
    ("usvg", "src/render/emblem.rs"),
    ("ttf_parser", "src/render"),
    ("page_validation", "src/render"),
    ("lopdf", "src/render/leak"),
    ("clap", "src/cli"),
    ("clap_complete", "src/cli/completions.rs"),
    ("clap_mangen", "src/cli/man.rs"),
    ("csv", "src/status/sheet.rs"),
    ("icalendar", "src/status/calendar_file.rs"),
    ("anyhow", "src/cli"),
    ("anstream", "src/cli"),
    ("indicatif", "src/cli/progress.rs"),
    ("quick_xml", "src/report/xml.rs"),
    ("quick_xml", "src/render/html"),
    ("quick_xml", "src/render/leak/xmp.rs"),
    ("rayon", "src/cli/pool.rs"),
    ("percent_encoding", "src/report/sarif"),
    ("similar", "src/schema/nearest.rs"),
    ("similar", "src/rules/alike.rs"),
    ("similar", "src/cli/fix/diff.rs"),
    ("similar", "src/revise/runs.rs"),
    ("sha2", "src/finding/fingerprint.rs"),
    ("sha2", "src/bundle/sum.rs"),
    ("inquire", "src/cli"),
    ("zip", "src/bundle/archive.rs"),
    ("tempfile", "src/cli"),
    ("terminal_size", "src/cli"),
];

#[test]
fn modules_import_only_from_lower_floors() {
    let wrong: Vec<String> = sources().iter().flat_map(|source| source.wrong_imports()).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn only_the_command_line_touches_the_world() {
    let wrong: Vec<String> = sources().iter().flat_map(Source::worldly).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn engines_stay_behind_their_adapters() {
    let sources = sources();
    let wrong: Vec<String> = sources.iter().flat_map(Source::foreign_engines).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    for (engine, place) in ENGINES {
        let used = sources.iter().any(|source| source.path.starts_with(place) && source.names(engine));
        assert!(used, "{place} does not use {engine}");
    }
}

#[test]
fn every_room_has_a_floor_and_every_floor_its_rooms() {
    let sources = sources();
    let rooms: BTreeSet<&str> = sources.iter().map(|source| source.module()[0]).collect();
    assert_eq!(rooms, FLOORS.iter().copied().flatten().copied().collect());
}

#[test]
fn the_watch_sees_what_it_must() {
    let source = |text: &str| Source { path: "src/law.rs".into(), text: text.to_owned() };
    for import in [
        "use crate::check;",
        "use crate::{lang::Lang, report::plain};",
        "use crate::calendar::Calendar;",
        "let a = crate::cli::main();",
        "use super::rules;",
    ] {
        assert_eq!(source(import).wrong_imports().len(), 1, "{import}");
    }
    assert!(source("use crate::{lang::{Lang, Text}, source::Span};\nuse crate::law::X;").wrong_imports().is_empty());
    for line in [
        "println!();",
        "eprint!(\"\");",
        "use std::{fs, io};",
        "use std::{\n    io,\n    env,\n};",
        "use std::fs::File;",
        "std::process::exit(2)",
        "SystemTime::now()",
        "TimeZone::system()",
        "use std::io::{self, stdin};\nstdin()",
    ] {
        assert_eq!(source(line).worldly().len(), 1, "{line}");
    }
    assert_eq!(source("use std::{collections::BTreeMap, io};\nwrite!(out)").worldly(), [""; 0]);
    assert_eq!(source("fn tree() -> typst_layout::Frame;").foreign_engines(), ["src/law.rs uses typst"]);
    assert_eq!(source("use zip::ZipWriter;").foreign_engines(), ["src/law.rs uses zip"]);
    assert_eq!(source("use csv;\nlet a = b.iter().zip(sha256);").foreign_engines(), ["src/law.rs uses csv"]);
}

/// A source file without its tests and comments.
struct Source {
    path: PathBuf,
    text: String,
}

impl Source {
    fn read(path: PathBuf) -> Self {
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        Self { text: code.collect::<Vec<_>>().join("\n"), path: path.strip_prefix(root()).unwrap().to_owned() }
    }

    /// The module path: `["report", "human"]`.
    fn module(&self) -> Vec<&str> {
        let steps = self.path.iter().skip(1).map(|step| step.to_str().unwrap().trim_end_matches(".rs"));
        steps.filter(|step| *step != "mod").collect()
    }

    fn wrong_imports(&self) -> Vec<String> {
        let module = self.module();
        let own = floor(module[0]);
        let upwards =
            named_behind("crate::", &self.text).into_iter().filter(|room| room != module[0] && floor(room) >= own);
        let mut wrong: Vec<String> = upwards.map(|room| format!("{} uses {room}", self.path.display())).collect();
        // As many steps up as the module is deep lead out of its room unseen.
        if self.text.contains(&"super::".repeat(module.len())) {
            wrong.push(format!("{} leaves its room by super::", self.path.display()));
        }
        wrong
    }

    fn worldly(&self) -> Vec<String> {
        if self.module()[0] == "cli" {
            return Vec::new();
        }
        let modules = named_behind("std::", &self.text).into_iter().filter(|name| WORLD.contains(&name.as_str()));
        let words = WORLD_WORDS.iter().filter(|word| self.text.contains(**word)).map(|word| (*word).to_owned());
        modules.chain(words).map(|what| format!("{} uses {what}", self.path.display())).collect()
    }

    fn foreign_engines(&self) -> Vec<String> {
        let may = |engine: &str| ENGINES.iter().any(|(of, place)| *of == engine && self.path.starts_with(place));
        let foreign = ENGINES.iter().filter(|(engine, _)| !may(engine) && self.names(engine));
        foreign.map(|(engine, _)| format!("{} uses {engine}", self.path.display())).collect()
    }

    /// Whether a path of the code begins with the name of an engine. The word alone says nothing: iterators have a
    /// `zip` too.
    fn names(&self, engine: &str) -> bool {
        let is_of_word = |letter: char| letter.is_alphanumeric() || letter == '_';
        self.text.match_indices(engine).any(|(at, _)| {
            let rest = self.text[at..].trim_start_matches(is_of_word);
            let is_path = rest.starts_with("::") || (self.text[..at].ends_with("use ") && rest.starts_with(';'));
            is_path && !self.text[..at].ends_with(is_of_word)
        })
    }
}

fn floor(room: &str) -> usize {
    FLOORS.iter().position(|rooms| rooms.contains(&room)).unwrap_or_else(|| panic!("{room} has no floor"))
}

/// What a text names behind a path such as `crate::`.
fn named_behind(path: &str, text: &str) -> Vec<String> {
    text.split(path)
        .skip(1)
        .flat_map(|rest| match rest.strip_prefix('{') {
            Some(group) => first_words(group),
            None => words(rest).next().map(str::to_owned).into_iter().collect(),
        })
        .collect()
}

/// The first word of each part of a group, as in `lang::{Lang, Text}, source::Span}`.
fn first_words(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut parts = vec![String::new()];
    for letter in group.chars() {
        match letter {
            '}' if depth == 0 => break,
            ',' if depth == 0 => parts.push(String::new()),
            _ => {
                depth += i32::from(letter == '{') - i32::from(letter == '}');
                parts.last_mut().unwrap().push(letter);
            }
        }
    }
    parts.iter().filter_map(|part| words(part).next().map(str::to_owned)).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').filter(|word| !word.is_empty())
}

/// All source files of the library but its root, and without those that only tests use.
fn sources() -> Vec<Source> {
    let mut paths = Vec::new();
    collect(&root().join("src"), &mut paths);
    let own = |path: &PathBuf| !path.ends_with("src/lib.rs") && !path.ends_with("src/main.rs");
    let tests: Vec<PathBuf> = paths.iter().flat_map(|path| test_modules(path)).collect();
    let for_tests = |path: &PathBuf| tests.iter().any(|test| path.with_extension("").starts_with(test));
    paths.into_iter().filter(own).filter(|path| !for_tests(path)).map(Source::read).collect()
}

/// The modules for tests that a file declares: files without their ending, or folders.
fn test_modules(path: &Path) -> Vec<PathBuf> {
    let text = fs::read_to_string(path).unwrap();
    let declared = text.split("#[cfg(test)]\nmod ").skip(1).filter_map(|rest| rest.split_once(';'));
    let folder = match path.file_stem().unwrap().to_str().unwrap() {
        "mod" | "lib" => path.parent().unwrap().to_owned(),
        _ => path.with_extension(""),
    };
    declared.map(|(name, _)| folder.join(name)).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            paths.push(path);
        }
    }
    paths.sort();
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
