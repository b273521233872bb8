declare namespace App {
  interface Locals {
    /** The lesson that is being rendered; set by LessonPage.astro for the components inside the MDX. */
    lesson: import('../lesson-view.ts').LessonView;
  }
}
