// A third party's script: notes that it ran, and behaves as trackers do.
(window.ran ??= []).push(new URL(document.currentScript.src).search.slice(1));
