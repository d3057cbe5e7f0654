// Small letters and the pieces that most e-mail addresses end with.
import QtQuick

QtObject {
    readonly property var digits: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"]
    readonly property var rows: [
        ["q", "w", "e", "r", "t", "y", "u", "i", "o", "p"],
        ["a", "s", "d", "f", "g", "h", "j", "k", "l", "-"],
        ["z", "x", "c", "v", "b", "n", "m", ".", "_", "backspace"],
        ["symbols", "@", "@gmail.com", ".go.id", ".com"]
    ]
}
