// Where the slip stands, in a sentence; never red, never technical.
import kiosk.style

Notice {
    required property string paper
    property string reason: ""
    property int copy: 1
    readonly property bool good: paper === "ready" || paper === "held"
    readonly property bool moving: paper === "printing" || paper === "copying"

    objectName: "paper"
    tone: good ? "good" : moving ? "info" : "care"
    sign: good ? "check-circle" : moving ? "printer" : paper === "again" ? "printer-outline"
        : paper === "officer" ? "face-agent" : "camera"
    text: {
        switch (paper) {
        case "printing":
            return qsTr("Tiket Anda sedang dicetak …");
        case "copying":
            return qsTr("Tiket salinan sedang dicetak …");
        case "ready":
            return copy === 1 ? qsTr("Silakan ambil tiket Anda.")
                : qsTr("Silakan ambil tiket bertulisan SALINAN %1. Nomornya tetap sama.").arg(copy);
        case "held":
            return qsTr("Baik. Simpan tiket Anda sampai dipanggil.");
        case "again":
            return reason === "paper_end" ? qsTr("Kertas tiket habis. Kami mencoba mencetak lagi; nomor Anda sudah berlaku.")
                : qsTr("Kami mencoba mencetak tiket Anda lagi. Nomor Anda sudah berlaku.");
        case "officer":
            return qsTr("Nomor Anda tetap berlaku. Foto layar ini; petugas membantu mencetak tiket Anda.");
        case "unknown":
            return qsTr("Jika tiket tidak keluar, foto layar ini atau catat nomornya. Nomor Anda tetap berlaku.");
        }
        return reason === "paper_end" ? qsTr("Kertas tiket habis. Nomor Anda tetap berlaku: foto layar ini atau catat nomornya.")
            : qsTr("Tiket tidak dapat dicetak. Nomor Anda tetap berlaku: foto layar ini atau catat nomornya.");
    }
}
