// Digits and signs: the other side of the letters.
import QtQuick

QtObject {
    readonly property var digits: []
    readonly property var rows: [
        ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"],
        ["@", "-", "_", "/", "'", "\"", "&", "+", "="],
        ["(", ")", ":", ";", "!", "?", "#", "%", "backspace"],
        ["letters", ",", "space", ".", "enter"]
    ]
}
