//! `brille rules` and `brille explain`

use crate::support::Folder;

fn printed(arguments: &[&str]) -> String {
    let run = Folder::new().run(arguments);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{arguments:?}");
    run.stdout
}

fn codes() -> Vec<String> {
    let list: serde_json::Value = serde_json::from_str(&printed(&["rules", "--format", "json"])).unwrap();
    let rules = list["rules"].as_array().unwrap();
    rules.iter().map(|rule| rule["code"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_table_has_a_line_for_each_rule_in_even_columns() {
    let table = printed(&["rules"]);
    let listed: Vec<&str> = table.lines().map(|line| line.split(' ').next().unwrap()).collect();
    assert_eq!(listed, codes());
    assert!(table.lines().all(|line| line.trim_end() == line), "{table}");
    let level_columns: Vec<usize> = table
        .lines()
        .map(|line| line.find("feil").or(line.find("advarsel")).or(line.find("merknad")).unwrap())
        .collect();
    assert!(level_columns.windows(2).all(|pair| pair[0] == pair[1]), "{table}");
}

#[test]
fn every_listed_rule_can_be_explained() {
    for code in codes() {
        let page = printed(&["explain", &code.to_lowercase(), "--lang", "nn"]);
        assert!(page.starts_with(&format!("# {code}: ")), "{page}");
        assert!(page.contains("\n## Kvifor\n") && page.contains("\n## Slik er det i orden\n"), "{page}");
    }
}

#[test]
fn every_schema_is_printed_as_it_is() {
    for format in ["sak", "skolerute", "navn", "funn", "grunnlinje", "status"] {
        let path = format!("{}/schemas/{format}.schema.json", env!("CARGO_MANIFEST_DIR"));
        assert_eq!(printed(&["schema", format]), std::fs::read_to_string(path).unwrap());
    }
    assert_eq!(printed(&["schema"]), printed(&["schema", "sak"]));
}
