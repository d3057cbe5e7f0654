// Letters, for names and sentences.
import QtQuick

QtObject {
    readonly property var digits: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"]
    readonly property var rows: [
        ["q", "w", "e", "r", "t", "y", "u", "i", "o", "p"],
        ["a", "s", "d", "f", "g", "h", "j", "k", "l"],
        ["shift", "z", "x", "c", "v", "b", "n", "m", "backspace"],
        ["symbols", ",", "space", ".", "enter"]
    ]
}
