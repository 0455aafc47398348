/** Share of 1; text stays sharp, and a page of A4 at 300 dots an inch is about a megabyte. */
const quality = 0.92;

const jpegOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      blob => (blob ? resolve(blob) : reject(new Error('the picture could not be encoded'))),
      'image/jpeg',
      quality,
    ),
  );

const drawn = (width: number, height: number, draw: (context: CanvasRenderingContext2D) => void) => {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  draw(context);
  return jpegOf(canvas);
};

/** What the camera sees now, every pixel of it. */
export const takePicture = (video: HTMLVideoElement): Promise<Blob> =>
  drawn(video.videoWidth, video.videoHeight, context => context.drawImage(video, 0, 0));

/** The picture turned clockwise by quarter turns; its size stays, the sides change places. */
export const turned = async (picture: Blob, turn: 0 | 90 | 180 | 270): Promise<Blob> => {
  if (turn === 0) return picture;
  const image = await createImageBitmap(picture);
  const { width, height } = image;
  const lying = turn !== 180;
  try {
    return await drawn(lying ? height : width, lying ? width : height, context => {
      context.translate(context.canvas.width / 2, context.canvas.height / 2);
      context.rotate((turn * Math.PI) / 180);
      context.drawImage(image, -width / 2, -height / 2);
    });
  } finally {
    image.close();
  }
};
