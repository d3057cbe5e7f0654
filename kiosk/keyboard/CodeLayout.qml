// The letters and digits that a ticket's code is made of: no I, L, O, U.
import QtQuick

QtObject {
    readonly property var digits: []
    readonly property var rows: [
        ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"],
        ["Q", "W", "E", "R", "T", "Y", "P"],
        ["A", "S", "D", "F", "G", "H", "J", "K"],
        ["Z", "X", "C", "V", "B", "N", "M", "backspace"]
    ]
}
