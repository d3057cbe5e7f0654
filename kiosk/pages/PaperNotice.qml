// Where the slip stands, in a sentence; never red.
import kiosk.style

Notice {
    required property string paper

    objectName: "paper"
    tone: paper === "ready" ? "good" : paper === "printing" ? "info" : "care"
    sign: paper === "ready" ? "check-circle" : paper === "printing" ? "printer" : "camera"
    text: {
        switch (paper) {
        case "printing":
            return qsTr("Tiket Anda sedang dicetak …");
        case "ready":
            return qsTr("Silakan ambil tiket Anda.");
        case "unknown":
            return qsTr("Jika tiket tidak keluar, foto layar ini. Nomor Anda tetap berlaku.");
        }
        return qsTr("Tiket tidak dapat dicetak. Foto layar ini, nomor Anda tetap berlaku.");
    }
}
