//! Bokmål and nynorsk are spelled right, everywhere: every text of the program, the documents and the schemas is read by
//! hunspell with Debian's dictionaries (package `hunspell-no`).
//!
//! Words of the field that the dictionaries lack stand in `bokmaal.txt` and `nynorsk.txt`, one a line. Without hunspell the
//! test has nothing to say; with `BRILLE_SPELLING=required` in the environment, as in the gate, that is a failure.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::support::repository;

/// A text in bokmål and nynorsk, with the file that holds it.
struct Pair {
    file: String,
    nb: String,
    nn: String,
}

/// A string literal, or any other character that is no white space.
#[derive(Debug, PartialEq)]
enum Token {
    Text(String),
    Other(char),
}

/// The tokens of Rust code, comments left out.
fn tokens(code: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = code;
    while let Some(next) = rest.chars().next() {
        if rest.starts_with("//") {
            rest = rest.split_once('\n').map_or("", |(_, after)| after);
        } else if let Some(after) = ["'\"'", "'\\''", "b'\"'"].iter().find_map(|quote| rest.strip_prefix(quote)) {
            rest = after;
        } else if next == '"' {
            let (text, after) = literal(&rest[1..]);
            tokens.push(Token::Text(text));
            rest = after;
        } else {
            if !next.is_whitespace() {
                tokens.push(Token::Other(next));
            }
            rest = &rest[next.len_utf8()..];
        }
    }
    tokens
}

/// The text of a literal whose opening quote is behind us, and what comes after it.
fn literal(code: &str) -> (String, &str) {
    let mut text = String::new();
    let mut chars = code.char_indices();
    while let Some((at, letter)) = chars.next() {
        match letter {
            '"' => return (text, &code[at + 1..]),
            '\\' => match chars.next() {
                // A line that goes on: the white space at the start of the next one does not count.
                Some((at, '\n')) => {
                    let (more, after) = literal(code[at + 1..].trim_start());
                    return (text + &more, after);
                }
                Some((_, escaped)) => text.push(if escaped == 'n' { '\n' } else { escaped }),
                None => break,
            },
            _ => text.push(letter),
        }
    }
    (text, "")
}

/// Literals that follow each other with commas between, and what stands before the first.
struct Run<'t> {
    opening: char,
    texts: Vec<&'t str>,
}

fn runs(tokens: &[Token]) -> Vec<Run<'_>> {
    let mut runs: Vec<Run<'_>> = Vec::new();
    let mut goes_on = false;
    let mut opening = ' ';
    for token in tokens {
        match (token, runs.last_mut()) {
            (Token::Text(text), Some(run)) if goes_on => run.texts.push(text),
            (Token::Text(text), _) => runs.push(Run { opening, texts: vec![text] }),
            (Token::Other(_), _) => {}
        }
        // After a literal only a comma leads on to the next one of its run.
        goes_on = match token {
            Token::Text(_) => false,
            Token::Other(mark) => *mark == ',' && matches!(opening, '"'),
        };
        opening = match token {
            Token::Text(_) => '"',
            Token::Other(mark) => *mark,
        };
    }
    runs
}

/// The texts of a file of the program: `Text::new` takes bokmål, nynorsk and English, the words of the documents are
/// pairs, and the citations of the law stand in brackets.
fn texts_of(path: &Path) -> Vec<Pair> {
    let code = fs::read_to_string(path).unwrap();
    let code = code.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let file = path.strip_prefix(repository()).unwrap().display().to_string();
    let (openings, length): (&[char], usize) = match file.as_str() {
        "src/law/sources.rs" => (&['['], 3),
        file if file.starts_with("src/render/words") || file.starts_with("src/render/documents") => (&['(', ':'], 2),
        _ => (&['('], 3),
    };
    let tokens = tokens(code);
    let runs = runs(&tokens).into_iter().filter(|run| openings.contains(&run.opening) && run.texts.len() == length);
    runs.map(|run| Pair { file: file.clone(), nb: run.texts[0].to_owned(), nn: run.texts[1].to_owned() }).collect()
}

fn sources(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

fn pairs() -> Vec<Pair> {
    let mut files = Vec::new();
    sources(&repository().join("src"), &mut files);
    files.sort();
    files.iter().flat_map(|file| texts_of(file)).collect()
}

/// The prose of a schema, which is bokmål.
fn prose(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(members) => {
            for (key, value) in members {
                match (key.as_str(), value) {
                    ("title" | "description" | "errorMessage" | "patternErrorMessage", Value::String(text)) => {
                        found.push(text.clone());
                    }
                    ("enumDescriptions", Value::Array(texts)) => {
                        found.extend(texts.iter().filter_map(Value::as_str).map(str::to_owned));
                    }
                    _ => prose(value, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| prose(item, found)),
        _ => {}
    }
}

/// A text without what is no word of the language: code in backticks, placeholders, and codes with digits.
fn words(text: &str) -> String {
    let prose: String = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let mut plain = String::new();
    let mut depth = 0_u32;
    for letter in prose.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => {
                plain.push(if letter.is_alphabetic() || "-.’'".contains(letter) || letter.is_ascii_digit() {
                    letter
                } else {
                    ' '
                })
            }
            _ => {}
        }
    }
    let is_word = |word: &&str| word.chars().count() > 1 && !word.contains(|letter: char| letter.is_ascii_digit());
    plain.split_whitespace().filter(is_word).collect::<Vec<_>>().join(" ")
}

/// The words that hunspell does not know, without those that the field knows. None where hunspell or its dictionary is
/// not installed.
fn unknown(dictionary: &str, known: &str, text: &str) -> Option<BTreeSet<String>> {
    let mut child = Command::new("hunspell")
        .args(["-d", dictionary, "-i", "utf-8", "-l"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut input = child.stdin.take()?;
    let text = text.to_owned();
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = child.wait_with_output().ok()?;
    writer.join().ok()?.ok()?;
    let known = fs::read_to_string(repository().join("tests/integration/spelling").join(known)).unwrap();
    let known: BTreeSet<&str> = known.lines().filter(|line| !line.starts_with('#')).collect();
    let words = String::from_utf8(output.stdout).unwrap();
    let is_known = |word: &str| known.contains(word.to_lowercase().as_str()) || word.chars().count() == 1;
    let unknown = words.lines().map(|word| word.trim_matches(['-', '.', '\''])).filter(|word| !is_known(word));
    output.status.success().then(|| unknown.map(str::to_owned).collect())
}

#[expect(clippy::print_stderr, reason = "whoever runs the tests should know what was not checked")]
fn check(dictionary: &str, known: &str, texts: &[(String, String)]) {
    let all: String = texts.iter().map(|(_, text)| words(text) + "\n").collect();
    let Some(unknown) = unknown(dictionary, known, &all) else {
        let required = std::env::var("BRILLE_SPELLING").is_ok_and(|wish| wish == "required");
        assert!(!required, "install hunspell and hunspell-no");
        eprintln!("not checked: hunspell with {dictionary} is not installed");
        return;
    };
    let place = |word: &String| {
        let holds = |text: &str| words(text).split_whitespace().any(|one| one.contains(word.as_str()));
        let files: BTreeSet<_> = texts.iter().filter(|(_, text)| holds(text)).map(|(file, _)| file.as_str()).collect();
        format!("{word}: {}", files.into_iter().take(3).collect::<Vec<_>>().join(", "))
    };
    let places: Vec<_> = unknown.iter().map(place).collect();
    assert!(places.is_empty(), "{dictionary} does not know\n{}", places.join("\n"));
}

#[test]
fn bokmaal_is_spelled_right() {
    let mut texts: Vec<_> = pairs().into_iter().map(|pair| (pair.file, pair.nb)).collect();
    for schema in ["sak", "skolerute", "navn", "brille"] {
        let file = format!("schemas/{schema}.schema.json");
        let Ok(text) = fs::read_to_string(repository().join(&file)) else { continue };
        let mut found = Vec::new();
        prose(&serde_json::from_str(&text).unwrap(), &mut found);
        texts.extend(found.into_iter().map(|text| (file.clone(), text)));
    }
    check("nb_NO", "bokmaal.txt", &texts);
}

#[test]
fn nynorsk_is_spelled_right() {
    let texts: Vec<_> = pairs().into_iter().map(|pair| (pair.file, pair.nn)).collect();
    check("nn_NO", "nynorsk.txt", &texts);
}

#[test]
fn the_texts_are_found() {
    let pairs = pairs();
    assert!(pairs.len() > 500, "{}", pairs.len());
    for file in
        ["src/rules/plan/plan_14.rs", "src/render/words/mod.rs", "src/law/sources.rs", "src/cli/render/words.rs"]
    {
        assert!(pairs.iter().any(|pair| pair.file == file), "{file}");
    }
    let code = "Text::new(\"a \\\n   b\", // c \"d\"\n \"e\\\"\", \"f\")";
    let tokens = tokens(code);
    let run = &runs(&tokens)[0];
    assert_eq!((run.opening, run.texts.as_slice()), ('(', ["a b", "e\"", "f"].as_slice()));
}
