// Plain text in the kiosk's type; wraps and never guesses HTML.
import QtQuick

Text {
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    lineHeight: 1.06
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
