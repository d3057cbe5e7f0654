// A question's choices as large cards, in as few columns as fit.
import QtQuick
import Kiosk.Pages
import kiosk.style

Scroll {
    id: choices

    required property QuestionNow question
    readonly property int count: repeater.count
    readonly property real cardHeight: Theme.mm(Theme.low ? 16 : count <= 4 ? 24 : 20)
    readonly property int fitting: Math.max(1, Math.floor((height + grid.spacing) / (cardHeight + grid.spacing)))
    readonly property int columns: Math.min(Theme.portrait ? 1 : Theme.low ? 3 : 2, Math.ceil(count / fitting) || 1)

    Grid {
        id: grid
        readonly property real cardWidth: Math.min((choices.innerWidth - (columns - 1) * spacing) / columns, Theme.portrait ? choices.width : Theme.mm(250))

        columns: choices.columns
        spacing: Theme.mm(Theme.low ? 3 : 4)

        Repeater {
            id: repeater
            model: choices.question.choices

            ChoiceCard {
                required property string value
                required property string label
                required picked

                objectName: "option_" + value
                text: label
                least: choices.cardHeight
                several: choices.question.several
                width: grid.cardWidth
                onClicked: choices.question.pick(value)
            }
        }
    }
}
