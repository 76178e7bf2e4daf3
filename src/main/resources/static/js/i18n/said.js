// Set phrases that the server says in the language of stories, for those who read another one.
export const said = {
  de: {
    'So it came': 'So kam es',
    'A whisper was shared': 'Ein Flüstern wurde weitergesagt',
    'A lie came out': 'Eine Lüge kam heraus',
    "A lie came out, told for the liar's own ends": 'Eine Lüge zum eigenen Vorteil kam heraus',
    'A lie was owned up to': 'Eine Lüge wurde eingestanden',
    'It was kept quiet, and harm came of it': 'Es wurde verschwiegen, und daraus wurde Schaden',
    'Asked, and refused': 'Gefragt und abgewiesen',
    'All acted as one': 'Alle handelten gemeinsam',
    'Somebody agreed to a plan and did something else': 'Jemand stimmte einem Plan zu und tat etwas anderes',
    'One of the party turned against it': 'Jemand aus der Gruppe wandte sich gegen sie',
    'Spent on a steady hand': 'Für eine ruhige Hand ausgegeben',
    'Spent on a second roll': 'Für einen zweiten Wurf ausgegeben',
    'The dice gave it': 'Die Würfel gaben es',
    "Back on one's feet": 'Wieder auf den Beinen',
    'What the story asked of you': 'Was die Geschichte von euch wollte',
    'What you found out': 'Was ihr herausgefunden habt',
    'The trust that was left between you': 'Das Vertrauen, das euch blieb',
  },
};
