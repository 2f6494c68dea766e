import start from "./app.js";
start({ module_or_path: "app_bg.wasm" });
