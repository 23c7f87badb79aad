//! What the program writes for people beside the terminal's page: the page of HTML and the explanation of a quotation.
//! How the page looks and behaves in a browser is tested in `tests/browser/`.
#![cfg(feature = "cli")]

use std::path::{Path, PathBuf};
use std::process::Command;

const STORY: &str = "Dam holds\n\n“It is over,” Mayor Ana Ruiz told Radio Andes in Tarma. “Go home.”\n";

/// A folder of files that goes when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Folder {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("the folder for scratch files can be written to");
        for (name, text) in files {
            std::fs::write(folder.join(name), text).expect("written");
        }
        Folder(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Output, complaints and exit status of a run in a folder.
fn run(folder: &Path, args: &[&str]) -> (String, String, i32) {
    let output = Command::new(env!("CARGO_BIN_EXE_onrecord")).current_dir(folder).args(args).output().expect("it runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (text(output.stdout), text(output.stderr), output.status.code().expect("no signal"))
}

#[test]
fn one_article_makes_a_page() {
    let folder = Folder::new("one", &[("a.txt", STORY)]);
    let (page, complaints, status) = run(&folder.0, &["--format", "html", "a.txt"]);
    assert_eq!((complaints.as_str(), status), ("", 0));
    assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"));
    assert!(page.contains("<title>Dam holds · who said what</title>"));
    assert_eq!((page.matches("<article").count(), page.matches("id=index ").count()), (1, 0));
    // Nothing is fetched: every address leads to a place in the page.
    let addresses: Vec<_> = page.split("href=").skip(1).filter(|a| !a.starts_with('#')).collect();
    assert!(addresses.is_empty() && !page.contains("src=") && !page.contains("url("), "{addresses:?}");
}

#[test]
fn several_articles_make_one_page_with_an_index() {
    let lines = "{\"id\": 1, \"title\": \"One\", \"text\": \"“Yes,” said Ana Ruiz.\"}\n{\"id\": 2}\n{\"id\": 3, \"title\": \
                 \"<b>Three\", \"text\": \"Nobody spoke.\"}\n";
    let folder = Folder::new("several", &[("a.txt", STORY), ("b.jsonl", lines)]);
    let (page, complaints, status) = run(&folder.0, &["--format", "html", "a.txt", "b.jsonl"]);
    assert!(complaints.contains("b.jsonl:2: there is no \"text\""), "{complaints}");
    assert_eq!((status, page.matches("<article").count(), page.matches("id=index ").count()), (1, 3, 1));
    assert!(page.contains("1 article could not be read"));
    assert!(page.contains("<a href=#a3>&lt;b&gt;Three</a>"));
    let again = run(&folder.0, &["--format", "html", "a.txt", "b.jsonl"]).0;
    assert!(page == again, "two runs printed different pages");
}

#[test]
fn a_quotation_is_explained() {
    let folder = Folder::new("explain", &[("a.txt", STORY), ("b.txt", "Nobody spoke.\n")]);
    let (text, complaints, status) = run(&folder.0, &["explain", "a.txt", "--quotation", "1"]);
    assert_eq!((complaints.as_str(), status), ("", 0));
    for part in [
        "1. “It is over,” … “Go home.”\n",
        "  Who speaks\n    Ana Ruiz, who is named beside the words.\n",
        "“Mayor”, the title before the name.",
        "  Told to\n    “Radio Andes”.\n",
        "(rule quote-name-verb).",
        " in 100. In the annotated news",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    let (text, complaints, status) = run(&folder.0, &["explain", "a.txt", "-q", "7"]);
    assert_eq!((text.as_str(), status), ("", 2));
    assert!(complaints.contains("a.txt: there is no quotation 7; they are numbered 1 to 1"), "{complaints}");
    let (text, _, status) = run(&folder.0, &["explain", "a.txt", "b.txt", "none.txt"]);
    assert!(text.contains("\nb.txt\n\nNo quotations\n"), "{text}");
    assert_eq!(status, 2);
}
