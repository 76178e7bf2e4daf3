const FIRST = ['Mira', 'Osric', 'Tamsin', 'Bram', 'Ilse', 'Corwin', 'Petra', 'Ansel', 'Juno', 'Emeric', 'Sable', 'Rufus',
  'Odile', 'Hale', 'Wynn', 'Lazlo', 'Greta', 'Ivo', 'Nell', 'Cato', 'Ada', 'Florian', 'Maud', 'Tobin'];
const LAST = ['Brass', 'Cinder', 'Tallow', 'Quill', 'Ferrous', 'Lantern', 'Mercer', 'Ash', 'Verdigris', 'Pewter', 'Rook',
  'Hollow', 'Marl', 'Thistle', 'Copper', 'Vane', 'Ember', 'Loom'];

const any = (list) => list[crypto.getRandomValues(new Uint32Array(1))[0] % list.length];

/** A name for who does not want to think of one. */
export const randomName = () => `${any(FIRST)} ${any(LAST)}`;
